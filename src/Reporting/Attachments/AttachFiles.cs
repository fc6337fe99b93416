using System.Security.Cryptography;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Attachments;

/// <summary>Puts files to a report that is being written, or takes them off, in the transaction that saves what was typed.</summary>
internal sealed class AttachFiles(AppDb db, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const int LargestMegabytes = 5, MostMegabytes = 20, UsualCount = 5;

    /// <summary>What a report takes: documents and pictures, no slides.</summary>
    private static readonly FileKind[] Kinds = [FileKind.Pdf, FileKind.Word, FileKind.Sheet, FileKind.Png, FileKind.Jpeg];

    /// <summary>For the file chooser.</summary>
    public static string Accept => string.Join(',', Kinds.Select(k => k.Ending).Append(".jpeg"));

    public async Task<IReadOnlyList<Attachment>> Of(Guid? report, CancellationToken ct) =>
        await db.Set<Attachment>().AsNoTracking().Where(a => a.ReportId == report && a.RemovedAt == null).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);

    public async Task Apply(OpenedReport opened, Report row, Typed typed, CancellationToken ct)
    {
        var there = await db.Set<Attachment>().Where(a => a.ReportId == row.Id && a.RemovedAt == null).ToListAsync(ct);
        if (typed.Remove is { } id && there.FirstOrDefault(a => a.Id == id) is { } gone)
        {
            gone.RemovedAt = clock.GetUtcNow();
            there.Remove(gone);
            audit.Record("report.detached", opened.About, gone.Sha256);
        }
        foreach (var file in typed.Files ?? []) await Attach(opened, row, file, there, ct);
    }

    /// <summary>Required fields without a file, once what is being sent is added.</summary>
    public async Task<IReadOnlyList<FieldFault>> Missing(OpenedReport opened, Typed? typed, CancellationToken ct)
    {
        var fields = opened.Form.Fields(opened.Kind).Where(f => f is { Kind: FieldKind.Files, Required: true }).ToList();
        if (fields.Count == 0) return [];
        var there = (await Of(opened.Row?.Id, ct)).Where(a => a.Id != typed?.Remove).Select(a => a.Field).Concat((typed?.Files ?? []).Select(f => f.Field)).ToHashSet();
        return [.. fields.Where(f => !there.Contains(f.Code)).Select(f => FaultWords.Fault(f.Code, "file"))];
    }

    /// <summary>Would these files change what the report has? One that is there already would not: somebody pressed twice.</summary>
    public async Task<bool> WouldChange(Guid report, Typed typed, CancellationToken ct)
    {
        if (!typed.ChangesFiles) return false;
        var there = await Of(report, ct);
        return there.Any(a => a.Id == typed.Remove) || (typed.Files ?? []).Any(f => !there.Any(a => a.Field == f.Field && a.Sha256 == Convert.ToHexStringLower(SHA256.HashData(f.Content))));
    }

    private async Task Attach(OpenedReport opened, Report row, NewFile file, List<Attachment> there, CancellationToken ct)
    {
        var field = opened.Form.Fields(opened.Kind).FirstOrDefault(f => f.Kind == FieldKind.Files && f.Code == file.Field) ?? throw new RefusedException(ReportingRefusals.NoFileField.With(file.Field));
        if (file.Content.Length > LargestMegabytes << 20) throw new RefusedException(ReportingRefusals.FileTooLarge.With(FileNames.Clean(file.Name, ""), LargestMegabytes));
        var kind = Kinds.FirstOrDefault(k => k == FileKind.Of(file.Content)) ?? throw new RefusedException(ReportingRefusals.FileKindRefused.With(FileNames.Clean(file.Name, "")));
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        if (there.Any(a => a.Field == field.Code && a.Sha256 == hash)) return; // pressed twice
        var most = (int)(field.Most ?? UsualCount);
        if (there.Count(a => a.Field == field.Code) >= most) throw new RefusedException(ReportingRefusals.TooManyFiles.With(most));
        if (there.Sum(a => a.Size) + file.Content.Length > (long)MostMegabytes << 20) throw new RefusedException(ReportingRefusals.FilesTooLarge.With(MostMegabytes));
        if (!await db.Set<AttachmentContent>().AnyAsync(c => c.Sha256 == hash, ct)) db.Add(new AttachmentContent { Sha256 = hash, Bytes = file.Content });
        var attachment = new Attachment
        {
            ReportId = row.Id, Unit = row.Unit, Field = field.Code, Name = FileNames.Clean(file.Name, kind.Ending), Size = file.Content.Length, Sha256 = hash, By = access.Account, At = clock.GetUtcNow(),
        };
        db.Add(attachment);
        there.Add(attachment);
        audit.Record("report.attached", opened.About, $"{hash} {attachment.Size}");
        await db.SaveChangesAsync(ct);
    }
}
