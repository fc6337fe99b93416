namespace CamTay.Plan;

/// <summary>A unit as it stood on a day. <paramref name="Kind"/> is one of People's unit kinds.</summary>
public sealed record UnitThatDay(string Code, string? Parent, string Kind);

/// <summary>Units as the ledger knows them on a day: who owed something then is not changed by who opens or closes later. The module that folds the ledger implements it.</summary>
public interface IUnitsOnDay
{
    /// <summary>The units that exist on the day at or below a unit, in the structure of that day.</summary>
    Task<IReadOnlyList<UnitThatDay>> Existing(string root, DateOnly day, CancellationToken ct = default);
}
