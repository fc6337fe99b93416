using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>The photo behind an entry, with the page where it is decided for who may.</summary>
internal sealed class PhotoRecord(AppDb db, IAccess access, Language l) : IEvidenceRecord
{
    public async Task<EvidenceRecord?> Find(Guid entry, CancellationToken ct = default) =>
        await db.Set<MoocPhoto>().AsNoTracking().FirstOrDefaultAsync(p => p.EntryId == entry, ct) is not { } photo ? null
        : new EvidenceRecord(l["Ảnh giấy chứng nhận MOOC", "Photo of a MOOC certificate"] + ": " + PhotoWords.Of(photo.State, l),
            access.May(Permission.MatchPeople, photo.Unit) && access.May(Permission.ViewNames, photo.Unit) ? $"/hoc-tap/chung-nhan-mooc/{photo.Id}" : null, []);
}
