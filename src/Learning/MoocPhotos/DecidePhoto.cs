using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>A person who decides on people of that unit has looked at the certificate: it becomes witnessed, or is refused with a reason.</summary>
internal sealed class DecidePhoto(AppDb db, ReadPhotos read, ILedger ledger, ILedgerReader reader, IStaff staff, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <param name="course">As the certificate says it, where the sender wrote it otherwise.</param>
    public Task Confirm(Guid id, string? course, string? day, CancellationToken ct) => db.InTransaction(async () =>
    {
        var photo = await Open(id, ct);
        (photo.Course, photo.CompletedOn) = (SendPhoto.CourseOf(course), SendPhoto.DayOf(day, clock.Today()));
        // On the day that the certificate says she may have worked elsewhere: the entry belongs there, and to who decides there.
        photo.Unit = await SendPhoto.UnitOn(staff, photo.Subject, photo.CompletedOn, ct) ?? photo.Unit;
        if (!access.May(Permission.MatchPeople, photo.Unit)) throw new RefusedException(PhotoRefusals.OtherUnit);
        var witnessed = SendPhoto.Entry(photo, SendPhoto.IdOf($"{photo.EntryId}", "witnessed"), access.Account, Strength.Witnessed);
        await ledger.Append([.. await Void(photo, "Đã có người xem giấy chứng nhận", ct), witnessed], ct: ct);
        photo.EntryId = witnessed.Id;
        photo.Decide(PhotoState.Confirmed, access.Account, clock.GetUtcNow());
        audit.Record("mooc-photo.confirmed", id.ToString());
    }, ct);

    public Task Reject(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        var text = (reason ?? "").Trim();
        if (text.Count(char.IsLetter) < 5) throw new RefusedException(PhotoRefusals.ReasonNeeded);
        var photo = await Open(id, ct);
        await ledger.Append(await Void(photo, "Giấy chứng nhận không được xác nhận", ct), ct: ct);
        photo.Decide(PhotoState.Rejected, access.Account, clock.GetUtcNow(), text.Length > 500 ? text[..500] : text);
        audit.Record("mooc-photo.rejected", id.ToString());
    }, ct);

    private async Task<MoocPhoto> Open(Guid id, CancellationToken ct)
    {
        var photo = await read.ToDecide(id, ct);
        if (photo.State != PhotoState.Waiting) throw new RefusedException(PhotoRefusals.Decided.With(photo.DecidedBy ?? ""));
        if (photo.Account == access.Account) throw new RefusedException(PhotoRefusals.NotYours);
        return photo;
    }

    // Somebody may have voided the declared entry by hand meanwhile.
    private async Task<IReadOnlyList<NewEntry>> Void(MoocPhoto photo, string reason, CancellationToken ct)
    {
        var declared = (await reader.ByIds([photo.EntryId], ct)).SingleOrDefault();
        if (declared is null or { VoidedBy: not null }) return [];
        return [new NewEntry
        {
            Id = SendPhoto.IdOf($"{declared.Id}", "void"), Subject = Subjects.Account(access.Account), Verb = Verb.Voided, Unit = declared.Unit, OccurredAt = clock.GetUtcNow(),
            Source = new Source(access.Account, System: "mooc-photo"), Strength = Strength.Witnessed, Facts = new Facts { Reason = reason }, Voids = declared.Id,
        }];
    }
}
