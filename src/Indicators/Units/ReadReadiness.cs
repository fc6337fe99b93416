using CamTay.Evidence;
using CamTay.Indicators.Standpoints;
using CamTay.Plan;

namespace CamTay.Indicators.Units;

/// <summary>One digital service of a facility: what the last check found, if there was one.</summary>
internal sealed record ServiceState(string Service, string? State, Entry? Check);

/// <summary>Which of the services that a target asks for a facility already has, from the latest check of each (evidence.md §2).</summary>
internal sealed class ReadReadiness(ILedgerReader ledger, Standpoint at)
{
    public IReadOnlyList<ServiceState> States { get; private set; } = [];

    public async Task Load(CancellationToken ct)
    {
        var kind = at.Find(at.Unit)?.Kind;
        var target = at.Plan.Targets.FirstOrDefault(t => t.Condition is Condition.ServicesLive && t.Population is { Kind: PopulationKind.Facility } p && kind is not null && p.UnitKinds.Contains(kind));
        if (target is null) return;
        var checks = (await ledger.OfSubjects([Subjects.Unit(at.Unit)], ct))
            .Where(e => e.Verb == Verb.Checked && e.Day <= at.On && e.Strength >= target.LeastStrength && e.StandsAt(at.Position)).ToLookup(e => e.Facts.Code);
        States = [.. ((Condition.ServicesLive)target.Condition).Services.Select(s => checks[s].OrderBy(e => e.Day).ThenBy(e => e.Seq).LastOrDefault() is { } last
            ? new ServiceState(s, last.Facts.Group, last) : new ServiceState(s, null, null))];
    }
}
