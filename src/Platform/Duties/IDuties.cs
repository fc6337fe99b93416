namespace CamTay.Platform;

/// <summary>Something that is due by a day, from whoever may do it in a unit.</summary>
/// <param name="Key">Stable: <c>unit-plan/PLAN/UNIT</c>.</param>
/// <param name="Unit">Where it is due.</param>
/// <param name="Needs">Those who hold this permission nearest to the unit are the ones to do it.</param>
/// <param name="Due">Last day on which it is in time.</param>
/// <param name="Vi">What is to be done, in one sentence without names of people.</param>
/// <param name="Link">Page where to do it.</param>
public sealed record Duty(string Key, string Unit, Permission Needs, DateOnly Due, string Vi, string En, string Link)
{
    /// <summary>Who hears of it besides, once it is late.</summary>
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];
}

/// <summary>From so many days after the due day on, those who hold the permission nearest to the unit are told too.</summary>
public sealed record Escalation(int DaysLate, Permission To);

/// <summary>A module's part of what is due. Register one per subject, scoped. Gives all that the present account may look into; background work acts as the system and sees all units.</summary>
public interface IDuties
{
    /// <summary>What is not done yet and falls due by a day, and what is late.</summary>
    Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default);
}
