using CamTay.Demo.Structure;

namespace CamTay.Demo.Staff;

/// <summary>An employment and the day on which the register learned of it.</summary>
internal sealed record Job(DemoUnit Unit, DateOnly From, DateOnly? To, DateOnly Known);

/// <summary>An invented member of staff.</summary>
internal sealed class DemoPerson
{
    public required int Number { get; init; }
    public required string Code { get; init; }
    /// <summary>Province code 000 is given to nobody, so that no real person can be met.</summary>
    public required string PersonalId { get; init; }
    public required string FullName { get; init; }
    public required DateOnly Birth { get; init; }
    public required bool Woman { get; init; }
    public required string Group { get; init; }
    public required string Title { get; init; }
    /// <summary>From a range that no network has.</summary>
    public required string Phone { get; init; }
    public List<Job> Jobs { get; } = [];

    public string Email => $"{Code.ToLowerInvariant()}@vi-du.example";

    public Job? JobOn(DateOnly day) => Jobs.LastOrDefault(j => j.From <= day && (j.To is null || day <= j.To));

    public DemoUnit FirstUnit => Jobs[0].Unit;
}
