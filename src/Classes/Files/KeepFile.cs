using System.Security.Cryptography;
using CamTay.Classes.Holding;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Files;

/// <summary>Takes files of a class into the data folder and gives them out again.</summary>
internal sealed class KeepFile(AppDb db, ClassDesk desk, DataFolder data, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const int LargestMegabytes = 10;

    /// <summary>Material or agreement.</summary>
    public async Task Add(Guid id, Purpose purpose, IFormFile? sent, CancellationToken ct)
    {
        var open = purpose == Purpose.Agreement ? await desk.Manage(id, ct) : await desk.Lead(id, ct);
        if (open.Class.State is ClassState.Closed or ClassState.Cancelled) throw new RefusedException(ClassesRefusals.OutOfOrder);
        var content = await Read(sent, ct);
        if (FileKind.Of(content) is not { } kind) throw new RefusedException(ClassesRefusals.BadFile);
        await Keep(Describe(id, null, purpose, sent!.FileName, kind.Type, content), content, ct);
    }

    public async Task Remove(Guid id, Guid file, CancellationToken ct)
    {
        var open = await desk.Manage(id, ct);
        var kept = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == file && f.ClassId == id && f.Purpose != Purpose.SignedList, ct) ?? throw new RefusedException(ClassesRefusals.NoFile);
        if (open.Class.State is ClassState.Closed or ClassState.Cancelled) throw new RefusedException(ClassesRefusals.OutOfOrder);
        await db.InTransaction(() =>
        {
            db.Remove(kept);
            audit.Record("class.file-removed", open.Class.Code, kept.Sha256);
            return Task.CompletedTask;
        }, ct);
        File.Delete(PathOf(kept.Id));
    }

    /// <summary>Materials are for whoever sees the class; agreements and signed lists for those who lead it.</summary>
    public async Task<IResult> Give(Guid id, Guid file, CancellationToken ct)
    {
        var open = await desk.Open(id, ct);
        var kept = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.ClassId == id, ct);
        if (kept is null || !File.Exists(PathOf(file)) || kept.Purpose != Purpose.Material && !open.Leads) throw new RefusedException(ClassesRefusals.NoFile);
        return Results.File(PathOf(file), kept.Type, FileKind.OfType(kept.Type).IsPicture ? null : kept.Name);
    }

    /// <summary>Materials and, for those who lead the class, its agreement.</summary>
    public async Task<IReadOnlyList<StoredFile>> Of(OpenClass open, CancellationToken ct) =>
        await db.Set<StoredFile>().AsNoTracking().Where(f => f.ClassId == open.Class.Id && (f.Purpose == Purpose.Material || open.Leads && f.Purpose == Purpose.Agreement)).OrderBy(f => f.At).ToListAsync(ct);

    public static async Task<byte[]> Read(IFormFile? sent, CancellationToken ct)
    {
        if (sent is not { Length: > 0 }) throw new RefusedException(ClassesRefusals.FileMissing);
        if (sent.Length > LargestMegabytes * 1024L * 1024) throw new RefusedException(ClassesRefusals.FileTooLarge.With(LargestMegabytes));
        using var content = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(content, ct);
        return content.ToArray();
    }

    public StoredFile Describe(Guid id, Guid? session, Purpose purpose, string name, string type, byte[] content) => new()
    {
        ClassId = id, SessionId = session, Purpose = purpose, Name = FileNames.Clean(name, FileKind.OfType(type).Ending), Type = type, Size = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), By = access.Account, At = clock.GetUtcNow(),
    };

    /// <summary>The file first, then its row: what is listed is there.</summary>
    public async Task Keep(StoredFile file, byte[] content, CancellationToken ct, Func<Task>? more = null)
    {
        await File.WriteAllBytesAsync(PathOf(file.Id), content, ct);
        try
        {
            await db.InTransaction(async () =>
            {
                db.Add(file);
                audit.Record("class.file-kept", file.ClassId.ToString(), $"{file.Purpose} {file.Sha256}");
                if (more is not null) await more();
            }, ct);
        }
        catch
        {
            File.Delete(PathOf(file.Id));
            throw;
        }
    }

    private string PathOf(Guid id) => Path.Combine(data.Folder("classes"), id.ToString("N"));
}
