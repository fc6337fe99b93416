using CamTay.Learning;

namespace CamTay.Certificates.Issuing;

/// <summary>Something that a member of staff has shown and that a certificate can say.</summary>
/// <param name="Code">A skill's code, or <c>plan/target</c>.</param>
internal sealed record Earned(string Code, int Level, string NameVi, string NameEn, Guid By, DateTimeOffset At, DateTimeOffset LastAt, IReadOnlyList<ShownTry> Tries, IReadOnlyList<(string Skill, int Level)> Needed)
{
    /// <summary>How long a certificate speaks for a level after the newest try that kept it up.</summary>
    public const int Days = 365;

    public DateTimeOffset Until => LastAt.AddDays(Days);

    public string Needs => string.Join(' ', Needed.Select(n => $"{n.Skill}:{n.Level}"));

    /// <summary>Every level of a skill that stands, and each target of which every skill stands. Pure.</summary>
    public static IReadOnlyList<Earned> Of(ShownCompetence now, Func<string, (string Vi, string En)> nameOf) =>
    [
        .. now.Standing.Select(s => new Earned(s.Skill, s.Level, nameOf(s.Skill).Vi, nameOf(s.Skill).En, s.Try, s.At, s.LastAt, s.Tries, [(s.Skill, s.Level)])),
        .. now.Asked.GroupBy(a => (a.Plan, a.Target)).Select(g => Target([.. g], now)).OfType<Earned>(),
    ];

    private static Earned? Target(IReadOnlyList<AskedOf> asked, ShownCompetence now)
    {
        var needed = asked.SelectMany(a => a.Skills.Select(s => (Skill: s, a.Level))).GroupBy(n => n.Skill).Select(g => (g.Key, g.Max(n => n.Level))).OrderBy(n => n.Key, StringComparer.Ordinal).ToList();
        // The first level that sufficed decides, so that more learning later changes nothing.
        var shown = needed.Select(n => now.Standing.Where(s => s.Skill == n.Key && s.Level >= n.Item2).MinBy(s => (s.At, s.Try))).ToList();
        if (shown.Contains(null)) return null;
        var last = shown.MaxBy(s => (s!.At, s.Try))!;
        return new Earned($"{asked[0].Plan}/{asked[0].Target}", asked.Max(a => a.Level), asked[0].NameVi, asked[0].NameEn, last.Try, last.At, shown.Min(s => s!.LastAt),
            [.. shown.SelectMany(s => s!.Tries).DistinctBy(t => t.Id).OrderBy(t => t.At)], needed);
    }
}
