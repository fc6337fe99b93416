using System.Text;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Entries;

/// <summary>One entry with everything that proves it. <paramref name="Sealed"/>: this installation wrote it at this very place.</summary>
internal sealed record OpenedEntry(Entry Entry, string Statement, byte[] LeafHash, bool Sealed, TreeHead Head, IReadOnlyList<byte[]> Proof, Entry? VoidedBy, Entry? ReplacedBy);

internal sealed class OpenEntry(AppDb db, ITreeHeads heads, LedgerKeys keys, IAccess access)
{
    public async Task<OpenedEntry> Open(Guid id, CancellationToken ct = default)
    {
        var row = await Row(id, ct);
        var voiding = await db.Set<EntryRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Voids == id, ct);
        var head = await heads.Now(ct);
        var entry = StatementReader.Read(row.Seq, row.Statement, voiding?.Seq);
        return new(entry, row.Statement, row.LeafHash, keys.Seal(row.Seq, row.LeafHash).AsSpan().SequenceEqual(row.Seal), head,
            await heads.Inclusion(row.Seq, head.Size, ct), voiding is null ? null : StatementReader.Read(voiding.Seq, voiding.Statement),
            voiding is null ? null : await Replacement(entry, voiding, ct));
    }

    /// <summary>The statement as it was hashed, byte for byte.</summary>
    public async Task<byte[]> Statement(Guid id, CancellationToken ct = default) => Encoding.UTF8.GetBytes((await Row(id, ct)).Statement);

    private async Task<EntryRow> Row(Guid id, CancellationToken ct)
    {
        var row = await db.Set<EntryRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct)
            ?? throw new RefusedException(EvidenceRefusals.NoEntry.With(id));
        access.Require(Permission.ViewEvidence, row.Unit);
        return row;
    }

    /// <summary>The ledger links no new entry to the old one; it is the first one recorded with or after the voiding that says the same kind of thing of the same subject and day.</summary>
    private async Task<Entry?> Replacement(Entry old, EntryRow voiding, CancellationToken ct)
    {
        var (verb, day) = ((int)old.Verb, old.Day.DayNumber);
        var later = await db.Set<EntryRow>().AsNoTracking()
            .Where(e => e.Subject == old.Subject && e.Seq > old.Seq && e.Verb == verb && e.Day == day && e.ReceivedAt >= voiding.ReceivedAt)
            .OrderBy(e => e.Seq).Take(50).Select(e => new { e.Seq, e.Statement }).ToListAsync(ct);
        return later.Select(e => StatementReader.Read(e.Seq, e.Statement)).FirstOrDefault(e => e.Facts.Code == old.Facts.Code);
    }
}
