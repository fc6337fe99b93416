using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Indicators.Projection;

/// <summary>Folds the whole ledger for definitions that are new or to be recomputed: member by member, in short transactions, swapped in at the end.</summary>
internal sealed class FoldHistory(AppDb db, ReadAhead ahead, ILedgerReader reader, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int RowsPerTransaction = 20_000, SideBySide = 500;

    /// <param name="definitions">Rows that are not ready yet; they are made ready at the ledger's present size.</param>
    public async Task Run(IReadOnlyList<Definition> definitions, CancellationToken ct)
    {
        var head = await reader.Size(ct);
        var deltas = new DeltaWriter();
        await using var behind = new WriteBehind(scopes, [.. definitions.Select(d => d.Id)], clock);
        var (members, visits) = (new List<IReadOnlyList<Entry>>(), new List<IReadOnlyList<Entry>>());
        await foreach (var facts in ahead.BySubject(head, ct))
        {
            if (facts[0].Subject.StartsWith("visits:", StringComparison.Ordinal))
            {
                visits.Add(facts);
                if (visits.Count >= 2000) await AddVisits(definitions, visits, head, deltas, ct);
            }
            else
            {
                members.Add(facts);
                if (members.Count >= SideBySide) Add(definitions, members, deltas);
            }
            if (deltas.Count >= RowsPerTransaction) await behind.Write(deltas.Take(), ct);
        }
        Add(definitions, members, deltas);
        await AddVisits(definitions, visits, head, deltas, ct);
        await behind.Write(deltas.Take(), ct);
        await behind.Finish();
        await Swap(definitions, head, ct);
    }

    /// <summary>Members know nothing of each other: all processors fold.</summary>
    private static void Add(IReadOnlyList<Definition> definitions, List<IReadOnlyList<Entry>> members, DeltaWriter deltas)
    {
        deltas.Add(members.AsParallel().AsOrdered().SelectMany(facts => Of(definitions, facts[0].Subject, facts)));
        members.Clear();
    }

    private static IEnumerable<object?[]> Of(IReadOnlyList<Definition> definitions, string key, IReadOnlyList<Entry> facts)
    {
        foreach (var definition in definitions)
        {
            var mine = facts.Where(f => definition.Fold.KeyOf(f) == key).ToList();
            if (mine.Count == 0) continue;
            var at = mine.Select(f => f.Seq).Concat(mine.Where(f => f.VoidedBy is not null).Select(f => f.VoidedBy!.Value)).Order();
            foreach (var row in DeltaWriter.Of(definition, key, mine, at)) yield return row;
        }
    }

    private async Task AddVisits(IReadOnlyList<Definition> definitions, List<IReadOnlyList<Entry>> visits, long head, DeltaWriter deltas, CancellationToken ct)
    {
        if (visits.Count == 0) return;
        var sessions = definitions.Any(d => d.NeedsSessions)
            ? (await reader.SupportOn([.. visits.Select(v => FoldBatch.VisitDay(v[0].Subject))], ct)).Where(s => s.Seq <= head)
                .Select(s => s.VoidedBy <= head ? s : s with { VoidedBy = null }).ToLookup(s => Subjects.Visits(s.Unit, s.Day))
            : Enumerable.Empty<Entry>().ToLookup(_ => "");
        deltas.Add(visits.AsParallel().AsOrdered().SelectMany(facts =>
            Of(definitions, facts[0].Subject, [.. facts.Concat(sessions[facts[0].Subject]).OrderBy(f => f.Seq)])));
        visits.Clear();
    }

    private async Task Swap(IReadOnlyList<Definition> definitions, long head, CancellationToken ct)
    {
        var old = new List<int>();
        await db.InTransaction(async () =>
        {
            foreach (var definition in definitions)
            {
                old.AddRange(await db.Set<DefinitionRow>().Where(d => d.Hash == definition.Hash && d.Id != definition.Id).Select(d => d.Id).ToListAsync(ct));
                await db.Set<DefinitionRow>().Where(d => d.Id == definition.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.Position, head).SetProperty(d => d.Ready, true), ct);
            }
            await db.Set<DefinitionRow>().Where(d => old.Contains(d.Id)).ExecuteDeleteAsync(ct);
            // A rebuild may have passed entries that no batch has seen: the structure is read anew.
            await db.Set<StructureRow>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Seq, head), ct);
        }, ct);
        foreach (var id in old)
            await db.Set<DeltaRow>().Where(d => d.Definition == id).ExecuteDeleteAsync(ct);
    }
}
