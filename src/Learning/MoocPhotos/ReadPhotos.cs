using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>Photos as this account may see them: its own, and those of people of units where it decides on people.</summary>
internal sealed class ReadPhotos(AppDb db, FindLearner learners, IAccess access)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<MoocPhoto>> Mine(CancellationToken ct) => learners.Account is not { } account ? []
        : await db.Set<MoocPhoto>().AsNoTracking().Where(p => p.Account == account).OrderByDescending(p => p.SentAt).Take(Most).ToListAsync(ct);

    /// <summary>Waiting ones oldest first, or the latest that were decided.</summary>
    public async Task<IReadOnlyList<MoocPhoto>> Desk(bool waiting, CancellationToken ct)
    {
        var photos = db.Set<MoocPhoto>().AsNoTracking().Where(p => waiting == (p.State == PhotoState.Waiting));
        if (access.UnitsFor(Permission.MatchPeople) is { } units) photos = photos.Where(p => units.Contains(p.Unit));
        return await (waiting ? photos.OrderBy(p => p.SentAt) : photos.OrderByDescending(p => p.DecidedAt)).Take(Most).ToListAsync(ct);
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
