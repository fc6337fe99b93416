using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Overview;

/// <summary>Everything that the first page shows, at one ledger position.</summary>
internal sealed class ReadOverview(IFigures figures, Standpoint at, UnitLines lines, CommuneAreas areas, IEnumerable<IAttention> others)
{
    private const int Points = 13, CloseDays = 14;

    public IReadOnlyList<TargetView> Targets { get; private set; } = [];

    /// <summary>Targets that are not part of another one.</summary>
    public IEnumerable<TargetView> Whole => Targets.Where(t => t.Target.PartOf is null);

    public IReadOnlyList<AttentionItem> Attention { get; private set; } = [];

    public CommuneAreas Areas => areas;

    public async Task Load(string? mapTarget, CancellationToken ct = default)
    {
        await lines.Load(at.Plan.Targets, ct);
        var views = new List<TargetView>();
        foreach (var target in at.Plan.Targets)
            views.Add(new(target, lines.Top.Courses[target.Id], await figures.Trend(at.Plan.Code, target.Id, at.Unit, Weeks.Between(target.Start, at.On, Points), at.Position, ct)));
        Targets = views;
        areas.Choose(mapTarget);
        var items = new OwnAttention(at, lines, CloseDays).Items([.. Whole.Select(v => v.Course)]).ToList();
        if (!at.Past)
            foreach (var other in others) items.AddRange(await other.Items(at.Unit, ct));
        Attention = [.. items.OrderBy(i => i.Urgency).ThenByDescending(i => i.Count)];
    }

    public string Finding(Language l) => Words.Finding.Of([.. Whole.Select(v => v.Course)], l);

    public IReadOnlyList<(Target Target, Figure Figure)> PartsOf(Target target) =>
        [.. Targets.Where(t => t.Target.PartOf == target.Id).Select(t => (t.Target, t.Course.Figure))];
}
