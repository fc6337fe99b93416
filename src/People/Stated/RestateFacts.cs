using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Stated;

/// <summary>Reads what was said of the subjects of a batch, and appends what the batch changed; always inside the register's transaction.</summary>
internal sealed class RestateFacts(AppDb db, ILedger ledger, ILedgerReader reader, TimeProvider clock)
{
    public async Task<Restatement> About(IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        new(subjects.Count == 0 ? [] : await db.Set<StatedFact>().Where(f => subjects.Contains(f.Subject)).ToListAsync(ct), clock);

    public async Task Write(Restatement restatement, CancellationToken ct)
    {
        if (restatement.Entries.Count == 0) return;
        db.AddRange(restatement.Added);
        await db.SaveChangesAsync(ct);
        var gone = await VoidedAlready(restatement.Entries, ct);
        await ledger.Append([.. restatement.Entries.Where(e => e.Voids is null || !gone.Contains(e.Voids.Value))], ct: ct);
    }

    /// <summary>A person may have voided the statement by hand before the register was mended.</summary>
    private async Task<HashSet<Guid>> VoidedAlready(List<NewEntry> entries, CancellationToken ct)
    {
        var targets = entries.Where(e => e.Voids is not null).Select(e => e.Voids!.Value).ToList();
        if (targets.Count == 0) return [];
        return [.. (await reader.ByIds(targets, ct)).Where(e => e.VoidedBy is not null).Select(e => e.Id)];
    }
}
