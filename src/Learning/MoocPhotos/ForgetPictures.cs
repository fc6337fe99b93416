using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Learning.MoocPhotos;

/// <summary>Pictures are kept only as long as somebody may still have to look at them; what was decided, and their hash, stays.</summary>
internal sealed class ForgetPictures(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetPictures> log) : PeriodicWork(TimeSpan.FromHours(6), clock, log)
{
    public static readonly TimeSpan AfterConfirming = TimeSpan.FromDays(90), AfterRejecting = TimeSpan.FromDays(30);

    protected override async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Forget(scope.ServiceProvider.GetRequiredService<AppDb>(), Clock.GetUtcNow(), ct);
    }

    public static Task<int> Forget(AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        var (confirmed, rejected) = (now - AfterConfirming, now - AfterRejecting);
        var old = db.Set<MoocPhoto>().Where(p => (p.State == PhotoState.Confirmed && p.DecidedAt < confirmed) || (p.State == PhotoState.Rejected && p.DecidedAt < rejected)).Select(p => p.Id);
        return db.Set<MoocPicture>().Where(p => old.Contains(p.Id)).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Erasure: pictures and everything that was written about them; the entries stay under their pseudonym.</summary>
internal sealed class ErasePhotos(AppDb db) : IPersonalData
{
    public async Task Erase(string subject, CancellationToken ct = default)
    {
        var ids = db.Set<MoocPhoto>().Where(p => p.Subject == subject).Select(p => p.Id);
        await db.Set<MoocPicture>().Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(ct);
        await db.Set<MoocPhoto>().Where(p => p.Subject == subject).ExecuteDeleteAsync(ct);
    }
}
