using System.Globalization;
using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Projection;

/// <summary>Folds the next entries into deltas. Only members that the entries touch are looked at: their histories are read, and what changed is written at the entry's sequence.</summary>
internal sealed class FoldBatch(AppDb db, ILedgerReader reader)
{
    /// <summary>So many members' histories are held at once, however many entries come in one go.</summary>
    private const int Members = 2000;

    public async Task Run(IReadOnlyList<Definition> definitions, IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var voided = (await reader.ByIds([.. entries.Where(e => e.Voids is not null).Select(e => e.Voids!.Value)], ct)).ToDictionary(e => e.Id);
        var touched = new Dictionary<(Definition Definition, string Key), List<long>>();
        foreach (var entry in entries)
        {
            // A voiding touches the member of the entry that it voids.
            var about = entry.Voids is { } id ? voided[id] : entry;
            foreach (var definition in definitions)
            {
                if (definition.Fold.KeyOf(about) is not { } key) continue;
                if (!touched.TryGetValue((definition, key), out var seqs)) touched[(definition, key)] = seqs = [];
                seqs.Add(entry.Seq);
            }
            if (IsStructure(about)) await Structure(entry.Seq, ct);
        }
        var own = entries.ToLookup(e => e.Subject);
        foreach (var part in touched.GroupBy(t => t.Key.Key).Chunk(Members)) await Write([.. part.SelectMany(p => p)], entries[0].Seq - 1, own, ct);
    }

    private async Task Write(IReadOnlyList<KeyValuePair<(Definition Definition, string Key), List<long>>> touched, long before, ILookup<string, Entry> own, CancellationToken ct)
    {
        var histories = await Histories([.. touched.Select(t => t.Key)], before, own, ct);
        var rows = touched.AsParallel().AsOrdered().WithCancellation(ct).SelectMany(t =>
            DeltaWriter.Of(t.Key.Definition, t.Key.Key, [.. histories[t.Key.Key].Where(f => t.Key.Definition.Fold.KeyOf(f) == t.Key.Key)], t.Value));
        await DeltaWriter.Write(db, [.. rows], ct);
    }

    /// <summary>Does the entry change which units there are and where they stand?</summary>
    public static bool IsStructure(Entry entry) => entry.Verb is Verb.Opened or Verb.Changed or Verb.Closed or Verb.Merged;

    private Task Structure(long seq, CancellationToken ct) =>
        db.Set<StructureRow>().Where(s => s.Seq < seq).ExecuteUpdateAsync(s => s.SetProperty(x => x.Seq, seq), ct);

    private async Task<ILookup<string, Entry>> Histories(IReadOnlyList<(Definition Definition, string Key)> keys, long before, ILookup<string, Entry> own, CancellationToken ct)
    {
        var subjects = keys.Select(k => k.Key).Distinct().ToList();
        var facts = (await reader.OfSubjects(subjects, before, ct)).Concat(subjects.SelectMany(s => own[s]));
        var days = keys.Where(k => k.Definition.NeedsSessions).Select(k => VisitDay(k.Key)).Distinct().ToList();
        var sessions = days.Count == 0 ? [] : await reader.SupportOn(days, ct);
        return facts.Select(f => (Key: f.Subject, Fact: f))
            .Concat(sessions.Select(s => (Key: Subjects.Visits(s.Unit, s.Day), Fact: s)))
            .OrderBy(f => f.Fact.Seq).ToLookup(f => f.Key, f => f.Fact);
    }

    /// <summary>Unit and day of a key <c>visits:UNIT:yyyy-MM-dd</c>.</summary>
    public static (string Unit, DateOnly Day) VisitDay(string key) =>
        (key["visits:".Length..^11], DateOnly.ParseExact(key[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
