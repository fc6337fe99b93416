using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Takes a file in: to disk, looked at whole, then decided at once when it is small and in the background when it is large.</summary>
internal sealed class ReceiveFile(AppDb db, Spool spool, KindList kinds, RunImport run, FitHeader fit, ImportBell bell, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const int LargestAtOnce = 5_000;

    /// <returns>The import; it is decided to its end when <paramref name="wait"/> or when it is small.</returns>
    /// <param name="explain">A person is there who can say what the columns are: a file with other headers waits for that instead of being dropped.</param>
    /// <param name="profile">Name of the mapping to read it by; null: the contract's headers, else the mapping made for these headers.</param>
    public async Task<Guid> Receive(string kindCode, string fileName, Stream content, bool wait = false, CancellationToken ct = default, string? profile = null, bool explain = false)
    {
        var kind = kinds.Need(kindCode);
        MayImport.Require(access, kind.Code);
        return await Take(await spool.Keep(content, ct), kind, CleanName(fileName), wait, f => fit.Inspect(f, kind, profile, ct), explain, ct);
    }

    /// <summary>The page on which a person can say what the columns of the refused file are; null where that would not help.</summary>
    public string? MappingPage { get; private set; }

    /// <summary>A file that waited until its columns were explained.</summary>
    public Task<Guid> Continue(UnmappedFile waiting, Profile profile, CancellationToken ct)
    {
        var kind = kinds.Need(waiting.Kind);
        MayImport.Require(access, kind.Code);
        return Take(new SpooledFile(waiting.Id, waiting.Sha256, waiting.Size), kind, waiting.FileName, false, f => Task.FromResult(fit.By(f, kind, profile)), false, ct);
    }

    private async Task<Guid> Take(SpooledFile file, ImportKind kind, string fileName, bool wait, Func<SpooledFile, Task<(Inspection, Guid?)>> inspect, bool explain, CancellationToken ct)
    {
        Inspection inspection;
        Import import;
        try
        {
            (inspection, var profile) = await inspect(file);
            if (await Underway(kind, file, ct) is { } same)
            {
                spool.Remove(file.Id);
                // Sent again after its process was killed: it goes on from its next row, here and now.
                if (spool.Holds(same) && (wait || inspection.Rows <= LargestAtOnce)) await RunToEnd(same, ct);
                return same;
            }
            import = await Begin(file, kind, fileName, inspection, profile, ct);
        }
        catch (RefusedException refused) when (explain && FitHeader.Unfit(refused))
        {
            MappingPage = await fit.Keep(file, kind, fileName, ct);
            throw;
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

    /// <summary>The same file, sent again while it is still being read.</summary>
    private async Task<Guid?> Underway(ImportKind kind, SpooledFile file, CancellationToken ct) =>
        await db.Set<Import>().Where(i => i.Sha256 == file.Sha256 && i.Kind == kind.Code && i.Account == access.Account
                && (i.State == ImportState.Running || i.State == ImportState.Paused))
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);

    private Task<Import> Begin(SpooledFile file, ImportKind kind, string fileName, Inspection inspection, Guid? profile, CancellationToken ct) => db.InTransaction(async () =>
    {
        await Task.CompletedTask;
        var import = new Import
        {
            Id = file.Id, Kind = kind.Code, ProfileId = profile, FileName = fileName, Sha256 = file.Sha256, Size = file.Size, Account = access.Account,
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
