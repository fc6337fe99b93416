namespace CamTay.Plan;

/// <summary>When a member of the population is in the numerator. <c>WithinDays</c> on a leaf: only evidence of the last N days counts (the day itself included).</summary>
public abstract record Condition
{
    public sealed record All(IReadOnlyList<Condition> Of) : Condition;
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;
    public sealed record AtLeast(int Count, IReadOnlyList<Condition> Of) : Condition;
    /// <summary>At least <paramref name="Count"/> distinct courses of the kind (<c>mooc</c>, <c>lesson</c>), of <paramref name="Codes"/> if any are given.</summary>
    public sealed record Completed(string Kind, int Count, IReadOnlyList<string> Codes, int? WithinDays) : Condition;
    public sealed record Confirmed(int? Level, int? WithinDays) : Condition;
    /// <summary>Every skill required of the person's professional group stands at <paramref name="Level"/> or above; the latest result on or before the day decides. A group that is not listed uses <c>*</c>; without one it is never met.</summary>
    public sealed record Skilled(IReadOnlyDictionary<string, IReadOnlyList<string>> Required, int Level, int? WithinDays) : Condition;
    public sealed record Attended(int Count, IReadOnlyList<string> Codes, int? WithinDays) : Condition;
    /// <summary>Supported in every one of <paramref name="Topics"/> (none: in anything). For visits: the part that was supported.</summary>
    public sealed record Supported(IReadOnlyList<string> Topics, int? WithinDays) : Condition;
    public sealed record HasTeam : Condition;
    /// <summary>The latest state of every service on or before the day is <c>da</c>.</summary>
    public sealed record ServicesLive(IReadOnlyList<string> Services, int? WithinDays) : Condition;
    /// <summary>Survey: the answer is favourable.</summary>
    public sealed record Favourable : Condition;
    /// <summary>Visits: a reported part of the day: <c>vneid</c>, <c>dat-lich</c>, <c>khong-tien-mat</c>.</summary>
    public sealed record VisitPart(string Part) : Condition;
}
