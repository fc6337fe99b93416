using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CamTay.Certificates.Issuing;

/// <summary>
/// Certificates follow in the transaction of the tries, yet no fault of theirs may refuse a try: it is undone up to where the certificates began,
/// logged, and whoever is concerned waits for <see cref="CatchUpCertificates"/>.
/// </summary>
internal sealed partial class FollowSafely(AppDb db, FollowCompetence follow, TimeProvider clock, ILogger<FollowSafely> log) : ICompetenceFollower
{
    private const string Before = "before_certificates";

    public async Task Follow(ShownCompetence now, CancellationToken ct = default) => await Followed(now, ct);

    /// <returns>False when a fault was undone.</returns>
    public Task<bool> Followed(ShownCompetence now, CancellationToken ct) => db.InTransaction(async () =>
    {
        await db.SaveChangesAsync(ct); // what others did stays, whatever happens here
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Before, ct);
        try
        {
            await follow.Follow(now, ct);
            await db.SaveChangesAsync(ct);
            await transaction.ReleaseSavepointAsync(Before, ct);
            return true;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            await transaction.RollbackToSavepointAsync(Before, ct);
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged || e.Entity is Certificate or Keys.IssuerKey or Holder).ToList()) entry.State = EntityState.Detached;
            Failed(now.Subject, fault.GetType().Name, fault.Message);
            if (!await db.Set<PendingFollow>().AnyAsync(p => p.Subject == now.Subject, ct)) db.Add(new PendingFollow { Subject = now.Subject, Since = clock.GetUtcNow(), Fault = fault.GetType().Name });
            await db.SaveChangesAsync(ct);
            return false;
        }
    }, ct);

    [LoggerMessage(LogLevel.Error, "The certificates of {Subject} wait: {Fault}: {Reason}")]
    private partial void Failed(string subject, string fault, string reason);
}
