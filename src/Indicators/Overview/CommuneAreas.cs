using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Overview;

/// <summary>One target on the map: each commune by the figure of the stations that serve it.</summary>
internal sealed class CommuneAreas(Standpoint at, UnitLines lines, CommuneNames names)
{
    public Target Target { get; private set; } = null!;

    public IReadOnlyDictionary<string, MapArea> ByCommune { get; private set; } = new Dictionary<string, MapArea>();

    /// <summary>Targets that say something about stations, and so can be drawn; an estimate has no bare colour.</summary>
    public IReadOnlyList<Target> Choices { get; private set; } = [];

    public void Choose(string? asked)
    {
        var stations = lines.All.Where(l => l.Unit is { Kind: "tram-y-te", Commune: not null, Exists: true }).ToLookup(l => l.Unit.Commune!);
        Choices = [.. lines.Targets.Where(t => t.Population.Kind != PopulationKind.Survey && stations.SelectMany(s => s).Any(l => l.Of(t)?.Figure.Rate is not null))];
        Target = Choices.FirstOrDefault(t => t.Id == asked)
            ?? Choices.FirstOrDefault(t => t.Population.Kind is PopulationKind.Visits or PopulationKind.Residents) ?? Choices.FirstOrDefault() ?? lines.Targets[0];
        ByCommune = stations.ToDictionary(s => s.Key, s => new MapArea(Rate([.. s]), at.UnitLink(s.First().Code), names.Of(at.Plan.Province, s.Key) ?? s.First().Name));
    }

    private double? Rate(IReadOnlyList<UnitLine> stations)
    {
        var counted = stations.Select(s => s.Of(Target)!.Figure).ToList();
        // Every station of a commune already counts all of the commune's residents.
        if (Target.Population.Kind == PopulationKind.Residents) return counted[0].Rate;
        var all = counted.Sum(f => f.Denominator);
        return all == 0 ? null : (double)counted.Sum(f => f.Numerator) / all;
    }
}
