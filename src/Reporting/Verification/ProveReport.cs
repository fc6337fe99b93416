using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Verification;

/// <summary>What anybody may check of a received report.</summary>
/// <param name="Intact">The bytes still have the hash that was written down at the receipt.</param>
/// <param name="Recorded">The ledger's entry of the receipt stands, carries this very hash, and was written by this installation at its place.</param>
/// <param name="Signed">The frozen tree head is signed by this installation's key.</param>
/// <param name="Cover">The first head signed after the receipt; null: none yet.</param>
/// <param name="Covered">That head contains the receipt and continues the frozen one; null: there is none yet.</param>
/// <param name="Newest">Number of the newest version; a higher one restates this.</param>
internal sealed record ReportProof(FrozenReport Report, TreeHead Head, string FiguresSha256, bool Intact, bool Recorded, bool Signed, TreeHead? Cover, bool? Covered, bool Accepted, int Newest)
{
    public bool Sound => Intact && Recorded && Signed && Covered is not false;
}

internal sealed class ProveReport(AppDb db, IFrozenReports reports, IEntryProofs ledger, ITreeHeads heads)
{
    public async Task<ReportProof> Read(Guid id, CancellationToken ct)
    {
        var report = await reports.Find(id, ct) ?? throw new RefusedException(PlatformRefusals.PageNotFound);
        var head = TreeHead.Read(report.Content.Head);
        var proven = await ledger.Prove(report.Entry, head, ct);
        var row = await db.Set<Report>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == report.Report, ct);
        return new ReportProof(report, head, FiguresHash(report.Content), FrozenJson.Hash(Encoding.UTF8.GetString(report.Bytes)) == report.Sha256,
            proven is { Sealed: true, Entry: { VoidedBy: null, Verb: Verb.Reported } entry } && entry.Facts.Group == report.Sha256, Signed(head), proven?.Head, proven?.Covered, row?.AcceptedNumber == report.Number, row?.Received ?? report.Number);
    }

    private bool Signed(TreeHead head)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(heads.PublicKey, out _);
        return key.VerifyData(TreeHead.Message(head.Size, head.Root, head.SignedAt), head.Signature, HashAlgorithmName.SHA256);
    }

    /// <summary>One line a figure: target, numerator, denominator, divided by tabs, each ended by LF; in the report's order.</summary>
    public static string FiguresHash(FrozenContent content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []).DistinctBy(f => f.Target)
            .Select(f => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.Target}\t{f.Numerator}\t{f.Denominator}\n"))))));
}
