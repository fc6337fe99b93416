using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.People.SignIn;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Invitations;

/// <summary>The invited person chooses a password or passkey, once.</summary>
internal sealed class TakeInvitation(AppDb db, UserManager<Account> users, AccountSignIn signIn, Passkeys passkeys, NoteSignIn note, AuditLog audit, TimeProvider clock)
{
    /// <summary>The account behind a link that is still open.</summary>
    public async Task<Account> Find(string secret, CancellationToken ct)
    {
        var hash = Secrets.Hash(secret);
        var invitation = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Hash == hash, ct);
        var account = invitation?.IsOpen(clock.GetUtcNow()) == true ? await users.FindByIdAsync(invitation.AccountId.ToString()) : null;
        return account is { Disabled: false } ? account : throw new RefusedException(PeopleRefusals.InvitationClosed);
    }

    public Task<bool> ByPassword(string secret, string password, CancellationToken ct) => Take(secret, async account =>
    {
        if (await users.HasPasswordAsync(account)) await users.RemovePasswordAsync(account);
        if (!(await users.AddPasswordAsync(account, password)).Succeeded) throw new RefusedException(PeopleRefusals.WeakPassword);
    }, ct);

    public Task<bool> ByPasskey(string secret, string credential, CancellationToken ct) =>
        Take(secret, account => passkeys.Add(account, credential, clock.Today()), ct);

    /// <summary>True when the person is signed in; false when the second step is still to come.</summary>
    private async Task<bool> Take(string secret, Func<Account, Task> choose, CancellationToken ct)
    {
        var account = await Find(secret, ct);
        await db.InTransaction(async () =>
        {
            await UseUp(secret, ct);
            await choose(account);
            account.MustChangePassword = false;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            audit.Record("invitation.taken", account.UserName!);
            await users.UpdateSecurityStampAsync(account);
        }, ct);
        if (account.TwoFactorEnabled) return false;
        await signIn.SignInAsync(account, isPersistent: false);
        await note.Succeeded(account, ct);
        return true;
    }

    // One statement, so that of two who come at once one is refused.
    private async Task UseUp(string secret, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hash = Secrets.Hash(secret);
        var used = await db.Set<Invitation>().Where(i => i.Hash == hash && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, now), ct);
        if (used != 1) throw new RefusedException(PeopleRefusals.InvitationClosed);
    }
}
