using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>Photos as this account may see them: its own, and those of people of units where it decides on people.</summary>
internal sealed class ReadPhotos(AppDb db, FindLearner learners, IAccess access)
{
    public const int PageSize = 50;

    /// <summary>More certificates than any person has.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<MoocPhoto>> Mine(CancellationToken ct) => learners.Account is not { } account ? []
        : await db.Set<MoocPhoto>().AsNoTracking().Where(p => p.Account == account).OrderByDescending(p => p.SentAt).Take(Most).ToListAsync(ct);

    /// <summary>A page of the waiting ones, oldest first, or of those decided, latest first; and how many there are.</summary>
    /// <param name="unit">Of that unit alone; null: of all where the account decides on people.</param>
    public async Task<(IReadOnlyList<MoocPhoto> Shown, int Total)> Desk(bool waiting, string? unit, int page, CancellationToken ct)
    {
        var photos = Reached(unit).Where(p => waiting == (p.State == PhotoState.Waiting));
        var total = await photos.CountAsync(ct);
        var at = Math.Min(page, Math.Max(1, (total + PageSize - 1) / PageSize)) - 1;
        var ordered = waiting ? photos.OrderBy(p => p.SentAt).ThenBy(p => p.Id) : photos.OrderByDescending(p => p.DecidedAt).ThenBy(p => p.Id);
        return (await ordered.Skip(at * PageSize).Take(PageSize).ToListAsync(ct), total);
    }

    /// <summary>How many wait in each unit.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WaitingByUnit(CancellationToken ct) =>
        await Reached(null).Where(p => p.State == PhotoState.Waiting).GroupBy(p => p.Unit).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);

    private IQueryable<MoocPhoto> Reached(string? unit)
    {
        var photos = db.Set<MoocPhoto>().AsNoTracking();
        if (access.UnitsFor(Permission.MatchPeople) is { } units) photos = photos.Where(p => units.Contains(p.Unit));
        return unit is null ? photos : photos.Where(p => p.Unit == unit);
    }

    /// <summary>Tracked. Who may not decide on it learns no more than that there is none.</summary>
    public async Task<MoocPhoto> ToDecide(Guid id, CancellationToken ct) =>
        await db.Set<MoocPhoto>().SingleOrDefaultAsync(p => p.Id == id, ct) is { } photo && access.May(Permission.MatchPeople, photo.Unit) && access.May(Permission.ViewNames, photo.Unit)
            ? photo : throw new RefusedException(PhotoRefusals.None);

    public async Task<MoocPicture> Picture(Guid id, CancellationToken ct)
    {
        var photo = await db.Set<MoocPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RefusedException(PhotoRefusals.None);
        if (photo.Account != access.Account) await ToDecide(id, ct);
        return await db.Set<MoocPicture>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RefusedException(PhotoRefusals.None);
    }

    /// <summary>How many other people sent the very same picture, or the same certificate number.</summary>
    public Task<int> Alike(MoocPhoto photo, CancellationToken ct) => db.Set<MoocPhoto>()
        .CountAsync(p => p.Id != photo.Id && p.Subject != photo.Subject && (p.Sha256 == photo.Sha256 || (photo.Number != null && p.Number == photo.Number && p.Course == photo.Course)), ct);

    public Task<bool> HasPicture(Guid id, CancellationToken ct) => db.Set<MoocPicture>().AnyAsync(p => p.Id == id, ct);
}
