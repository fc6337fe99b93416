namespace CamTay.Learning;

/// <summary>What the tries of members of staff show now. Learners without a confirmed place in the register have none: nobody knows who they are.</summary>
public interface ICompetence
{
    /// <summary>Null when nobody of that ledger subject learns here.</summary>
    Task<ShownCompetence?> Of(string subject, CancellationToken ct = default);
}

/// <summary>Told after tries or a confirmation changed what a member of staff has shown, inside the same transaction. Must answer the same to the same.</summary>
public interface ICompetenceFollower
{
    Task Follow(ShownCompetence now, CancellationToken ct = default);
}

/// <summary>A member of staff, what she has shown, and what the plan that governs her unit asks of her group.</summary>
/// <param name="Unit">Unit of the present employment, null for who has left.</param>
public sealed record ShownCompetence(string Subject, string? Unit, string Group, IReadOnlyList<ShownLevel> Standing, IReadOnlyList<FallenLevel> Fallen, IReadOnlyList<AskedOf> Asked);

/// <summary>A level that was reached and was not lost since. <paramref name="Try"/> decided, at <paramref name="At"/>.</summary>
/// <param name="Tries">All that it rests on, oldest first.</param>
public sealed record ShownLevel(string Skill, int Level, Guid Try, DateTimeOffset At, IReadOnlyList<ShownTry> Tries)
{
    /// <summary>The newest qualifying try at this level or above: until then it was kept up.</summary>
    public DateTimeOffset LastAt { get; init; }
}

/// <summary>A qualifying try. <paramref name="Witnessed"/>: a supervisor stood beside her and says who she is.</summary>
public sealed record ShownTry(Guid Id, DateTimeOffset At, bool Witnessed);

/// <summary>A level that <paramref name="Try"/> once reached and that was lost at <paramref name="At"/>.</summary>
public sealed record FallenLevel(string Skill, int Level, Guid Try, DateTimeOffset At);

/// <summary>A target of a plan that asks for skills: all of them, at the level or above.</summary>
public sealed record AskedOf(string Plan, string Target, string NameVi, string NameEn, int Level, IReadOnlyList<string> Skills);
