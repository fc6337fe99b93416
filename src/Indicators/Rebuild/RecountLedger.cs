using CamTay.Evidence;

namespace CamTay.Indicators.Rebuild;

/// <summary>The standing entries of the whole ledger in memory, by what they are about; nothing is folded.</summary>
internal sealed class RecountFacts
{
    public Dictionary<string, List<Entry>> Staff { get; } = [];
    public Dictionary<string, List<Entry>> Units { get; } = [];
    public Dictionary<string, List<Entry>> Persons { get; } = [];
    public Dictionary<string, List<Entry>> Communes { get; } = [];
    public List<Entry> Visits { get; } = [];
    public Dictionary<(string, DateOnly), List<Entry>> SupportByUnitDay { get; } = [];
    public List<Entry> Answers { get; } = [];
    public DateOnly FirstDay { get; set; } = DateOnly.MaxValue;
    public DateOnly LastDay { get; set; } = DateOnly.MinValue;
}

internal sealed class RecountLedger(ILedgerHistory history)
{
    public async Task<RecountFacts> Read(long position, CancellationToken ct)
    {
        var facts = new RecountFacts();
        await foreach (var subject in history.BySubject(position, ct))
        {
            var standing = subject.Where(e => e.StandsAt(position)).Select(e => e with { Source = null }).ToList();
            if (standing.Count == 0) continue;
            Keep(facts, standing);
            foreach (var e in standing.Where(e => e.Verb != Verb.Voided)) Widen(facts, e);
        }
        return facts;
    }

    private static void Keep(RecountFacts facts, List<Entry> standing)
    {
        var kind = standing[0].Subject[..standing[0].Subject.IndexOf(':', StringComparison.Ordinal)];
        var by = kind switch { "staff" => facts.Staff, "unit" => facts.Units, "person" => facts.Persons, "commune" => facts.Communes, _ => null };
        if (by is not null) by[standing[0].Subject] = standing;
        foreach (var e in standing)
        {
            if (e.Verb == Verb.Served) facts.Visits.Add(e);
            if (e.Verb == Verb.Responded) facts.Answers.Add(e);
            if (e.Verb != Verb.Supported) continue;
            if (!facts.SupportByUnitDay.TryGetValue((e.Unit, e.Day), out var list)) facts.SupportByUnitDay[(e.Unit, e.Day)] = list = [];
            list.Add(e);
        }
    }

    private static void Widen(RecountFacts facts, Entry e)
    {
        foreach (var day in new[] { e.Day, e.Facts.From ?? e.Day, e.Facts.To ?? e.Day })
        {
            if (day < facts.FirstDay) facts.FirstDay = day;
            if (day > facts.LastDay) facts.LastDay = day;
        }
    }
}
