using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Takes a file in: to disk, looked at whole, then decided at once when it is small and in the background when it is large.</summary>
internal sealed class ReceiveFile(AppDb db, Spool spool, KindList kinds, RunImport run, ImportBell bell, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const int LargestAtOnce = 5_000;

    /// <returns>The import; it is decided to its end when <paramref name="wait"/> or when it is small.</returns>
    public async Task<Guid> Receive(string kindCode, string fileName, Stream content, bool wait = false, CancellationToken ct = default)
    {
        var kind = kinds.Need(kindCode);
        MayImport.Require(access, kind.Code);
        var file = await spool.Keep(content, ct);
        Inspection inspection;
        Import import;
        try
        {
            inspection = Inspect(file, kind);
            if (await Underway(kind, file, ct) is { } same)
            {
                spool.Remove(file.Id);
                // Sent again after its process was killed: it goes on from its next row, here and now.
                if (spool.Holds(same) && (wait || inspection.Rows <= LargestAtOnce)) await RunToEnd(same, ct);
                return same;
            }
            import = await Begin(file, kind, fileName, inspection, ct);
        }
        catch
        {
            spool.Remove(file.Id);
            throw;
        }
        if (wait || inspection.Rows <= LargestAtOnce) await RunToEnd(import.Id, ct);
        else bell.Ring();
        return import.Id;
    }

    /// <summary>To its end, or until it must pause; whoever runs it: another process may have found the file first.</summary>
    private async Task RunToEnd(Guid id, CancellationToken ct)
    {
        while (!await run.Run(id, CancellationToken.None)
            && await db.Set<Import>().AnyAsync(i => i.Id == id && i.State == ImportState.Running, ct))
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
    }

    private Inspection Inspect(SpooledFile file, ImportKind kind)
    {
        using var stream = spool.TryOpen(file.Id) ?? throw new IOException("The file that was just received cannot be opened");
        return Inspection.Of(stream, kind);
    }

    /// <summary>The same file, sent again while it is still being read.</summary>
    private async Task<Guid?> Underway(ImportKind kind, SpooledFile file, CancellationToken ct) =>
        await db.Set<Import>().Where(i => i.Sha256 == file.Sha256 && i.Kind == kind.Code && i.Account == access.Account
                && (i.State == ImportState.Running || i.State == ImportState.Paused))
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);

    private Task<Import> Begin(SpooledFile file, ImportKind kind, string fileName, Inspection inspection, CancellationToken ct) => db.InTransaction(async () =>
    {
        await Task.CompletedTask;
        var import = new Import
        {
            Id = file.Id, Kind = kind.Code, FileName = CleanName(fileName), Sha256 = file.Sha256, Size = file.Size, Account = access.Account,
            Unit = access.HomeUnits.Count > 0 ? access.HomeUnits[0] : "", ReceivedAt = clock.GetUtcNow(), Total = inspection.Rows,
            UnknownColumns = CellsJson.Write(inspection.Header.Unknown), OtherSheets = CellsJson.Write(inspection.OtherSheets),
        };
        db.Add(import);
        audit.Record("import.received", import.Id.ToString(), $"{kind.Code}, {inspection.Rows} rows, sha256 {file.Sha256}");
        return import;
    }, ct);

    // Some browsers send a path; a name is shown later and must not carry control characters.
    private static string CleanName(string name)
    {
        var clean = new string([.. Cell.Of(name.Split('/', '\\')[^1]).Text.Where(c => !char.IsControl(c))]);
        return clean.Length > 200 ? clean[..200] : clean;
    }
}
