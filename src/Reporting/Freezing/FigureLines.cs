using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Reporting.Disputes;

namespace CamTay.Reporting.Freezing;

/// <summary>Figures of a report with the plan's words, in the plan's order; live ones have no sealed lists yet.</summary>
internal static class FigureLines
{
    public static IReadOnlyList<FrozenFigure> Of(PlanDocument plan, IReadOnlyList<Figure> figures, IEnumerable<Dispute> disputes, IReadOnlyList<ListSeal>? seals = null)
    {
        var (values, lists) = (figures.ToDictionary(f => f.Target), (seals ?? []).ToLookup(s => s.Target));
        var disputed = disputes.Where(d => d.State == DisputeState.Open).ToLookup(d => d.Target);
        return [.. plan.Targets.Where(t => values.ContainsKey(t.Id)).Select(t => Line(t, values[t.Id], lists[t.Id], disputed[t.Id].FirstOrDefault()?.Reason))];
    }

    private static FrozenFigure Line(Target target, Figure f, IEnumerable<ListSeal> lists, string? disputed) => new(target.Id, target.PartOf, target.NameVi, target.NameEn,
        f.Numerator, f.Denominator, target.Goal, target.Due, target.DefinitionHash, f.Strength.Measured, f.Strength.Witnessed, f.Strength.Imported, f.Strength.Declared, f.Conflicts,
        [.. lists.Select(s => new FrozenList(s.Part.ToString().ToLowerInvariant(), s.Total, s.Sha256))], disputed);
}
