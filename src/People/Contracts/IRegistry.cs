using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People;

/// <summary>A row of the register of units: <see cref="Code"/> has this name, kind and parent from <see cref="From"/> (to <see cref="To"/>).</summary>
public sealed record UnitRow(string Code, string Name, string Kind, string? Parent, string? Commune, string? FacilityCode, DateOnly From, DateOnly? To);

/// <summary>A row of the register of staff: a person and one employment. Personal fields are kept in People only, never in the ledger.</summary>
public sealed record EmploymentRow(string StaffCode, string? PersonalId, string FullName, DateOnly? Birth, string? Sex, string Group,
    string? Title, string Unit, DateOnly From, DateOnly? To, string? Phone, string? Email);

/// <summary>What became of a row.</summary>
public enum RowState
{
    Accepted,
    Unchanged,
    Refused,
    /// <summary>Refused for now; a later row may make it right (a parent unit, the end of an earlier employment). Try again after the others.</summary>
    Wait,
}

/// <summary>
/// Answer for one row. <see cref="Column"/> is the import column at fault. A row that was taken may carry a <see cref="Refusal"/> too:
/// then it is a warning (the year of birth differs from the personal id).
/// </summary>
public sealed record RowAnswer(RowState State, Refusal? Refusal = null, string? Column = null, IReadOnlyList<Guid>? Entries = null);

/// <summary>Writes units and staff: the register and the ledger in one transaction. Answers come in the order of the rows.</summary>
public interface IRegistry
{
    /// <summary>An empty last day leaves the one that is known; every other field is taken as the row says it.</summary>
    /// <param name="sources">Source of each row, same order.</param>
    Task<IReadOnlyList<RowAnswer>> RegisterUnits(IReadOnlyList<UnitRow> rows, IReadOnlyList<Source> sources, CancellationToken ct = default);

    /// <summary>An empty personal field, title or last day leaves what is known; only the newest employment's row replaces personal fields.</summary>
    Task<IReadOnlyList<RowAnswer>> RegisterStaff(IReadOnlyList<EmploymentRow> rows, IReadOnlyList<Source> sources, CancellationToken ct = default);

    /// <summary>From <paramref name="day"/> on, <paramref name="unit"/> is part of <paramref name="into"/>.</summary>
    Task MergeUnit(string unit, string into, DateOnly day, Source source, CancellationToken ct = default);
}
