using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>What the learner says of the certificate.</summary>
internal sealed record CertificateSaid(string? Course, string? CourseName, string? Day, string? Number);

/// <summary>Keeps the photo, cleaned, and appends what it says as declared: nobody has looked at it yet.</summary>
internal sealed class SendPhoto(AppDb db, FindLearner learners, IStaff staff, ILedger ledger, ILedgerReader reader, AuditLog audit, Language l, TimeProvider clock)
{
    public Task<Guid> Send(CertificateSaid said, byte[]? photo, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (await learners.Mine(ct) is not { Subject: { } subject, Account: { } account }) throw new RefusedException(PhotoRefusals.NotKnown);
        var (course, day) = (CourseOf(said.Course), DayOf(said.Day, clock.Today()));
        if (photo is not { Length: > 0 }) throw new RefusedException(PhotoRefusals.NoPhoto);
        var clean = CleanPhoto.Of(photo);
        await RequireNew(subject, course, ct);
        var row = new MoocPhoto
        {
            Account = account, Subject = subject, Unit = await UnitOn(staff, subject, day, ct) ?? throw new RefusedException(PhotoRefusals.NotKnown), Course = course, CourseName = Short(said.CourseName), CompletedOn = day, Number = Short(said.Number),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(clean.Bytes)), SentAt = clock.GetUtcNow(), EntryId = IdOf(subject, course, $"{day:O}", $"{clock.GetUtcNow():O}"),
        };
        db.Add(row);
        db.Add(new MoocPicture { Id = row.Id, Bytes = clean.Bytes, Type = clean.Type });
        await ledger.Append([Entry(row, row.EntryId, Source.Self, Strength.Declared)], ct: ct);
        audit.Record("mooc-photo.sent", row.Id.ToString());
        return row.Id;
    }, ct);

    public static string CourseOf(string? text) => (text ?? "").Trim() is { Length: > 0 and <= 64 } course && course.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':')
        ? course : throw new RefusedException(PhotoRefusals.BadCourse);

    public static DateOnly DayOf(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year >= 2000 ? day : throw new RefusedException(PhotoRefusals.BadDay);

    public static NewEntry Entry(MoocPhoto photo, Guid id, string account, Strength strength) => new()
    {
        Id = id, Subject = photo.Subject, Verb = Verb.Completed, Unit = photo.Unit, OccurredAt = LocalDays.StartOf(photo.CompletedOn),
        Source = new Source(account, System: "mooc-photo"), Strength = strength, Facts = new Facts { Group = "mooc", Code = photo.Course },
    };

    private async Task RequireNew(string subject, string course, CancellationToken ct)
    {
        if (await db.Set<MoocPhoto>().AnyAsync(p => p.Subject == subject && p.Course == course && p.State == PhotoState.Waiting, ct))
            throw new RefusedException(PhotoRefusals.Already.With(course, l["ảnh đang chờ xác nhận", "a photo waits for confirmation"]));
        // A file or another person has said it already, at least as strongly as a photo ever will.
        var standing = (await reader.OfSubjects([subject], [Verb.Completed], ct)).FirstOrDefault(e => e.VoidedBy is null && e.Facts is { Group: "mooc" } && e.Facts.Code == course && e.Strength > Strength.Declared);
        if (standing is not null) throw new RefusedException(PhotoRefusals.Already.With(course, FactWords.Of(standing.Strength, l) + ", " + l.Day(standing.Day)));
    }

    /// <summary>An entry's id follows from what it says and when, so that a story told twice says the same.</summary>
    public static Guid IdOf(params string[] said)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("mooc-photo\u001F" + string.Join('\u001F', said)));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80); // version 8: by content (RFC 9562)
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>Where she worked on that day, else works now or worked last; null for who is no longer known.</summary>
    public static async Task<string?> UnitOn(IStaff staff, string subject, DateOnly day, CancellationToken ct) =>
        (await staff.UnitsOn([(subject, day)], ct)).GetValueOrDefault((subject, day)) ?? (await staff.BySubjects([subject], ct)).GetValueOrDefault(subject)?.HomeUnit;

    private static string? Short(string? text) => (text ?? "").Trim() is { Length: > 0 } t ? new string([.. t.Where(c => !char.IsControl(c)).Take(200)]) : null;
}
