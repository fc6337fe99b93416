using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;

namespace CamTay.Imports.Mapping;

/// <summary>Finds how a file's header is to be read: as the contract says, by a named mapping, or by one that was made for these headers.</summary>
internal sealed class FitHeader(AppDb db, Spool spool, FindProfile profiles, IAccess access, TimeProvider clock)
{
    /// <summary>Refused for its header alone: a person can say what the columns are.</summary>
    public static bool Unfit(RefusedException refused) =>
        refused.Refusal.Code == ImportsRefusals.MissingColumns.Code || refused.Refusal.Code == ImportsRefusals.MergedHeader.Code;

    public async Task<(Inspection, Guid?)> Inspect(SpooledFile file, ImportKind kind, string? name, CancellationToken ct)
    {
        if (name is not null) return By(file, kind, await profiles.Need(kind.Code, name, ct));
        try
        {
            await using var stream = Open(file);
            return (Inspection.Of(stream, kind), null);
        }
        catch (RefusedException refused) when (Unfit(refused))
        {
            if (await Made(file, kind, ct) is { } profile) return By(file, kind, profile);
            throw;
        }
    }

    public (Inspection, Guid?) By(SpooledFile file, ImportKind kind, Profile profile)
    {
        using var stream = Open(file);
        return (Inspection.Of(stream, kind, profile), profile.Id);
    }

    /// <summary>Lets the file wait for a day; answers the page on which its columns can be explained.</summary>
    public async Task<string> Keep(SpooledFile file, ImportKind kind, string fileName, CancellationToken ct)
    {
        if (await db.Set<UnmappedFile>().FindAsync([file.Id], ct) is null)
            await db.InTransaction(() =>
            {
                db.Add(new UnmappedFile { Id = file.Id, Kind = kind.Code, FileName = fileName, Account = access.Account, Sha256 = file.Sha256, Size = file.Size, ReceivedAt = clock.GetUtcNow() });
                return Task.CompletedTask;
            }, ct);
        return $"/nhap-du-lieu/ghep-cot/{file.Id}";
    }

    private async Task<Profile?> Made(SpooledFile file, ImportKind kind, CancellationToken ct)
    {
        var known = await profiles.InForce(kind.Code, ct);
        if (known.Count == 0) return null;
        await using var stream = Open(file);
        using var table = SentFile.Open(stream);
        var keys = table.Rows().Take(MapHeader.RowsLookedAt).Select(r => HeaderWords.Key(r.Cells.Select(c => c.Text))).ToHashSet();
        return known.FirstOrDefault(p => keys.Contains(p.HeaderKey));
    }

    private FileStream Open(SpooledFile file) => spool.TryOpen(file.Id) ?? throw new IOException("The file that was just received cannot be opened");
}
