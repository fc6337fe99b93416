using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Entries;

/// <summary>One entry with everything that proves it.</summary>
internal sealed record OpenedEntry(Entry Entry, string Statement, byte[] LeafHash, TreeHead Head, IReadOnlyList<byte[]> Proof, Entry? VoidedBy);

internal sealed class OpenEntry(AppDb db, ITreeHeads heads, IAccess access)
{
    public async Task<OpenedEntry> Open(Guid id, CancellationToken ct = default)
    {
        var row = await db.Set<EntryRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct)
            ?? throw new RefusedException(EvidenceRefusals.NoEntry.With(id));
        access.Require(Permission.ViewEvidence, row.Unit.Length == 0 ? null : row.Unit);
        var voiding = await db.Set<EntryRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Voids == id, ct);
        var head = await heads.Now(ct);
        return new(Statements.StatementReader.Read(row.Seq, row.Statement, voiding?.Seq), row.Statement, row.LeafHash, head,
            await heads.Inclusion(row.Seq, head.Size, ct), voiding is null ? null : Statements.StatementReader.Read(voiding.Seq, voiding.Statement));
    }
}
