using CamTay.Evidence;

namespace CamTay.Indicators;

/// <summary>Numerator by strength.</summary>
public sealed record StrengthMix(long Measured, long Witnessed, long Imported, long Declared);

/// <summary>The figure of a target for a unit (all units below included) on a day, as known at a ledger position (evidence.md §3, §5).</summary>
public sealed record Figure
{
    public required string Plan { get; init; }
    public required int Revision { get; init; }
    public required string Target { get; init; }
    public required string Unit { get; init; }
    public required DateOnly On { get; init; }
    public required long Numerator { get; init; }
    public required long Denominator { get; init; }
    /// <summary>In [0, 1] by construction; null = no data (empty denominator).</summary>
    public double? Rate => Denominator == 0 ? null : (double)Numerator / Denominator;
    public double? Goal { get; init; }
    public required DateOnly Due { get; init; }
    public required StrengthMix Strength { get; init; }
    /// <summary>Unit-days (visits) or communes (residents) left out because the part exceeds the whole.</summary>
    public long Conflicts { get; init; }
    /// <summary>Survey only: 95 % Wilson interval.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
    /// <summary>Ledger position on which the figure stands.</summary>
    public required long Position { get; init; }
}

/// <summary>A figure on one day of a trend.</summary>
public sealed record TrendPoint(DateOnly On, long Numerator, long Denominator)
{
    public double? Rate => Denominator == 0 ? null : (double)Numerator / Denominator;
}

/// <summary>Which members of a figure: those counted, all, those not counted, those left out because the part exceeds the whole.</summary>
public enum MemberPart { Numerator, Denominator, Missing, Conflict }

/// <summary>A line behind a figure. <paramref name="Count"/> is 1 for a person or a unit; for visits the persons of the unit's day, for census the persons counted.</summary>
public sealed record Member(string Subject, string Unit, DateOnly Since, long Count, Strength? Strength);

/// <summary>All members of a part: the sum of their counts equals the figure.</summary>
public sealed record MemberList(long Total, IReadOnlyList<Member> Members, long Position);

/// <summary>
/// A list behind a figure, sealed: who keeps the hash can tell later whether the same list comes out again. SHA-256 (hex) over one line
/// per member, UTF-8, ordered by unit, then subject: subject, unit, since (yyyy-MM-dd), count, divided by tabs, each ended by LF.
/// </summary>
public sealed record ListSeal(string Target, MemberPart Part, long Total, string Sha256);

/// <summary>
/// Figures as a fold of the ledger. A plan's newest definitions are used unless a <c>revision</c> is named: what was frozen under an older one
/// opens by that one's definitions (docs/decisions/2026-11-22-frozen-lists-follow-their-revision.md).
/// </summary>
public interface IFigures
{
    /// <summary>Ledger position up to which every definition in force is folded.</summary>
    Task<long> Position(CancellationToken ct = default);

    /// <summary>All targets of a plan for one unit.</summary>
    Task<IReadOnlyList<Figure>> Targets(string plan, string unit, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default);

    /// <summary>One target for many units at once, in the order asked.</summary>
    Task<IReadOnlyList<Figure>> ForUnits(string plan, string target, IReadOnlyCollection<string> units, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default);

    /// <summary>By professional group: only for staff populations, else empty. Key is the group.</summary>
    Task<IReadOnlyDictionary<string, Figure>> ByGroup(string plan, string target, string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default);

    Task<IReadOnlyList<TrendPoint>> Trend(string plan, string target, string unit, IReadOnlyList<DateOnly> days, long? knownAt = null, CancellationToken ct = default);

    Task<MemberList> Members(string plan, string target, string unit, DateOnly on, MemberPart part, long? knownAt = null, int? revision = null, CancellationToken ct = default);

    /// <summary>The lists of numerator, denominator and missing behind every target of a plan for one unit, sealed, in the plan's order.</summary>
    Task<IReadOnlyList<ListSeal>> Seals(string plan, string unit, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default);

    /// <summary>Entries that made each member what it is on that day, by subject.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> EntriesOf(string plan, string target, IReadOnlyCollection<string> subjects, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default);

    /// <summary>Units that exist on a day at or below a unit, by the ledger: code, parent, kind.</summary>
    Task<IReadOnlyList<UnitOnDay>> UnitsOn(string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default);
}

/// <summary>A unit as the ledger knows it on a day. A merged unit is listed with <paramref name="Exists"/> false below its successor.</summary>
public sealed record UnitOnDay(string Code, string? Parent, string Kind, string? Commune, bool Exists);
