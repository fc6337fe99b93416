using CamTay.Imports.Claims;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Queue;

/// <summary>Puts rows into the queue; one that says the same as a row already there takes that one's answer.</summary>
internal sealed class EnqueueRows(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Outcome>> Enqueue(Import import, IReadOnlyList<RowCells> rows, IReadOnlyList<Outcome> outcomes, CancellationToken ct)
    {
        var uncertain = Enumerable.Range(0, rows.Count).Where(i => outcomes[i].Result == RowResult.Queued).ToList();
        if (uncertain.Count == 0) return outcomes;
        var cells = uncertain.ToDictionary(i => i, i => rows[i].Kept());
        var says = uncertain.ToDictionary(i => i, i => StatementId.OfRow(import.Kind, cells[i]));
        var wanted = says.Values.Distinct().ToList();
        var known = (await db.Set<QueueItem>().Where(q => wanted.Contains(q.Says)).ToListAsync(ct)).GroupBy(q => q.Says).ToDictionary(g => g.Key, g => g.Last());
        var now = clock.GetUtcNow();
        var answers = outcomes.ToArray();
        foreach (var i in uncertain)
            if (known.TryGetValue(says[i], out var item)) answers[i] = AnswerOf(item, outcomes[i]);
            else
            {
                item = new QueueItem
                {
                    ImportId = import.Id, Row = rows[i].Number, Kind = import.Kind, Says = says[i], Cells = CellsJson.Write(cells[i]), Unit = import.Unit,
                    ReasonVi = outcomes[i].Reason!.Vi, ReasonEn = outcomes[i].Reason!.En, AddedAt = now,
                };
                db.Add(item);
                known[says[i]] = item;
            }
        return answers;
    }

    private static Outcome AnswerOf(QueueItem item, Outcome otherwise) => item.State switch
    {
        QueueState.Matched => new Outcome(RowResult.Unchanged, Entry: item.EntryId, Subject: item.Subject),
        QueueState.Dismissed => Outcome.Rejected(RowRefusals.Dismissed, otherwise.Column),
        _ => otherwise,
    };
}
