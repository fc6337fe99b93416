using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>The learner of a call: the account that is signed in, or the pseudonym that the phone made. Made when first seen.</summary>
internal sealed class FindLearner(AppDb db, IAccess access, TimeProvider clock)
{
    public string? Account => access.SignedIn && access.Account != "system" ? access.Account : null;

    public async Task<Learner?> Mine(CancellationToken ct) =>
        Account is { } account ? await db.Set<Learner>().SingleOrDefaultAsync(l => l.Account == account, ct) : null;

    public async Task<Learner> OfAccount(string account, CancellationToken ct) =>
        db.Set<Learner>().Local.FirstOrDefault(l => l.Account == account) ?? await db.Set<Learner>().SingleOrDefaultAsync(l => l.Account == account, ct) ?? Add(new Learner { Id = Guid.CreateVersion7(), Account = account, CreatedAt = clock.GetUtcNow() });

    /// <summary>Null when it is neither the caller's account nor a learner of the device.</summary>
    public async Task<Learner?> Of(Whose whose, Guid device, CancellationToken ct) =>
        (whose.IsSigned ? Account : whose.Account) is not { } account ? await OfPhone(device, ct) : account == Account ? await OfAccount(account, ct) : null;

    /// <summary>Null when the id is an account's: a phone may not speak for it.</summary>
    public async Task<Learner?> OfPhone(Guid id, CancellationToken ct)
    {
        if (id == Guid.Empty) return null;
        var found = await db.Set<Learner>().FindAsync([id], ct);
        return found is null ? Add(new Learner { Id = id, CreatedAt = clock.GetUtcNow() }) : found.Account is null ? found : null;
    }

    private Learner Add(Learner learner)
    {
        db.Add(learner);
        return learner;
    }
}
