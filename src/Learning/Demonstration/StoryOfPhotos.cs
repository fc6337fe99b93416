using CamTay.Learning.MoocPhotos;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Demonstration;

/// <summary>The nurse of the demonstration sends two photos of MOOC certificates: personnel has looked at the first, the second waits. The certificates are drawn.</summary>
internal sealed class StoryOfPhotos(AppDb db, IAccounts accounts, IActing acting, SendPhoto send, DecidePhoto decide) : IStoryPart
{
    private const string Nurse = "hoc-vien", Personnel = "tccb", First = "BDHVS-AN-TOAN", Second = "BDHVS-AI";
    private static readonly DateOnly Sent = new(2026, 10, 5), Decided = new(2026, 10, 6), SentAgain = new(2026, 11, 16);

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        if ((day != Sent && day != Decided && day != SentAgain) || !await accounts.Exists(Nurse, ct)) return;
        try
        {
            await acting.As(day == Decided ? Personnel : Nurse, ct);
            if (day == Sent) await Send(First, "An toàn thông tin cho người dùng", new(2026, 10, 3), ct);
            if (day == SentAgain) await Send(Second, "Trí tuệ nhân tạo cho mọi người", new(2026, 11, 14), ct);
            if (day == Decided && await db.Set<MoocPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Account == Nurse && p.Course == First, ct) is { } photo)
                await decide.Confirm(photo.Id, photo.Course, $"{photo.CompletedOn:yyyy-MM-dd}", ct);
        }
        finally { acting.AsSystem(); }
    }

    private Task Send(string course, string name, DateOnly day, CancellationToken ct) =>
        send.Send(new CertificateSaid(course, name, $"{day:yyyy-MM-dd}", $"MP-{course}"), DrawnPage.Of(1, day.DayNumber), ct);
}
