using CamTay.Demo.Story;
using CamTay.Demo.Structure;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Demo.Loading;

/// <summary>Loads the demonstration into an empty installation; a second time it only says that it is there.</summary>
internal sealed class LoadDemonstration(AppDb db, ILedgerReader ledger, IAccounts accounts, IPlans plans, IPlanFolder planFolder, ContentFolder content, DataFolder data, PlayStory play, TimeProvider clock) : ILoadDemonstration
{
    public Task<bool> Load(long seed, bool small, Action<DateOnly, double> told, CancellationToken ct = default) =>
        Load(seed, small ? DemoSize.Small : DemoSize.Province, told, ct);

    /// <returns>False when it was there already.</returns>
    public async Task<bool> Load(long seed, DemoSize size, Action<DateOnly, double> told, CancellationToken ct = default)
    {
        if (await Standing(seed, ct)) return false;
        var installation = new Installation { Seed = seed, Small = size == DemoSize.Small, StartedAt = clock.GetUtcNow() };
        db.Add(installation);
        await db.SaveChangesAsync(ct);
        await planFolder.TakeIn(ct);
        var current = await plans.Current(ct);
        if (current.Count == 0) throw new RefusedException(DemoRefusals.NoPlans);
        foreach (var account in DemoAccounts.All)
            await accounts.Create(new(account.Name, account.FullName, account.Password, [new(account.Role, account.Unit)]), ct);
        await play.Play(Telling.Tell(
            World.BacNinh(size, seed, Vocabulary.Of(current, BacNinh.Root), content), World.HaGiang(size, seed, Vocabulary.Of(current, HaGiang.Root), content)), told, ct);
        await LateFlush.Settle(db, async () =>
        {
            installation.FinishedAt = clock.GetUtcNow();
            db.Update(installation);
            await db.SaveChangesAsync(ct);
        }, ct);
        return true;
    }

    private async Task<bool> Standing(long seed, CancellationToken ct)
    {
        var standing = await db.Set<Installation>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (standing is { FinishedAt: null }) throw new RefusedException(DemoRefusals.Interrupted.With(data.Root));
        if (standing is not null && standing.Seed != seed) throw new RefusedException(DemoRefusals.OtherSeed.With(standing.Seed));
        if (standing is null && await ledger.Size(ct) is > 0 and var size) throw new RefusedException(DemoRefusals.NotEmpty.With(size));
        return standing is not null;
    }
}
