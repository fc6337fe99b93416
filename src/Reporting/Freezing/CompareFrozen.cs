using CamTay.Platform;

namespace CamTay.Reporting.Freezing;

/// <summary>What a restatement says differently.</summary>
internal sealed record FrozenDifference(string Vi, string En, string Before, string After);

internal static class CompareFrozen
{
    public static IReadOnlyList<FrozenDifference> Of(FrozenContent before, FrozenContent after, Language l)
    {
        var differences = new List<FrozenDifference>();
        var old = before.Sections.SelectMany(s => s.Fields).ToDictionary(f => f.Code);
        foreach (var field in after.Sections.SelectMany(s => s.Fields))
        {
            var was = old.GetValueOrDefault(field.Code);
            old.Remove(field.Code);
            if (field.Kind == "figures") differences.AddRange(Figures(was?.Figures ?? [], field.Figures ?? [], l));
            else if (field.Kind == "table") differences.AddRange(Rows(field, was?.Table, l));
            else Add(field, was is null ? "" : FieldWords.Of(was, l), FieldWords.Of(field, l));
        }
        foreach (var gone in old.Values) Add(gone, FieldWords.Of(gone, l), "");
        return differences;

        void Add(FrozenField field, string was, string now)
        {
            if (was != now) differences.Add(new FrozenDifference(field.Vi, field.En, was, now));
        }
    }

    private static IEnumerable<FrozenDifference> Rows(FrozenField field, FrozenTable? before, Language l)
    {
        var (was, now) = (before?.Rows ?? [], field.Table?.Rows ?? []);
        return from row in now.Concat(was).DistinctBy(r => r.Code)
               let old = was.FirstOrDefault(r => r.Code == row.Code) is { } b ? FieldWords.Of(before!, b, l) : ""
               let said = now.FirstOrDefault(r => r.Code == row.Code) is { } n ? FieldWords.Of(field.Table!, n, l) : ""
               where old != said
               select new FrozenDifference($"{field.Vi} ({row.Vi})", $"{field.En} ({row.En})", old, said);
    }

    private static IEnumerable<FrozenDifference> Figures(IReadOnlyList<FrozenFigure> before, IReadOnlyList<FrozenFigure> after, Language l) =>
        (from figure in after
         let was = before.FirstOrDefault(f => f.Target == figure.Target)
         where was is null || (was.Numerator, was.Denominator) != (figure.Numerator, figure.Denominator) || was.Disputed != figure.Disputed
         select new FrozenDifference($"{figure.Target}, {figure.Vi}", $"{figure.Target}, {figure.En}", was is null ? "" : Say(was, l), Say(figure, l)))
        // A revised plan may have dropped a target: that is a difference too.
        .Concat(before.Where(f => after.All(a => a.Target != f.Target)).Select(f => new FrozenDifference($"{f.Target}, {f.Vi}", $"{f.Target}, {f.En}", Say(f, l), l["không còn trong kế hoạch", "no longer in the plan"])));

    private static string Say(FrozenFigure f, Language l) =>
        $"{l.Number(f.Numerator)}/{l.Number(f.Denominator)} ({l.Percent(f.Rate)})" + (f.Disputed is null ? "" : l[", bị khiếu nại", ", disputed"]);
}
