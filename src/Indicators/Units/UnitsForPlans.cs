using CamTay.Evidence;
using CamTay.Indicators.Projection;
using CamTay.Indicators.Reading;
using CamTay.Plan;

namespace CamTay.Indicators.Units;

/// <summary>The dated structure, for what a plan asks of its units by a day.</summary>
internal sealed class UnitsForPlans(OpenGround open, ILedgerReader reader) : IUnitsOnDay
{
    public async Task<IReadOnlyList<UnitThatDay>> Existing(string root, DateOnly day, CancellationToken ct = default)
    {
        var tree = await open.Tree(null, ct);
        // Before its units were folded (a province that is just being loaded) the entries themselves say it.
        if (!tree.Codes.Contains(root)) tree = new UnitTree((await reader.OfPrefix("unit:", ct)).Where(e => FoldBatch.IsStructure(e) && e.VoidedBy is null));
        return [.. tree.On(day).Within(root).Where(u => u.Exists).Select(u => new UnitThatDay(u.Code, u.Parent, u.Kind))];
    }
}
