using CamTay.People.Invitations;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Accounts;

internal enum AccountState { Active, Invited, InvitationExpired, Disabled }

internal sealed record HeldRole(Guid Id, string Role, string Unit, DateTimeOffset GrantedAt, string GrantedBy);

internal sealed record AccountLine(Guid Id, string Name, string DisplayName, AccountState State, bool SecondFactor, bool Passkey, bool Locked,
    DateTimeOffset? LastSignInAt, DateTimeOffset? InvitedUntil, IReadOnlyList<HeldRole> Roles);

/// <summary>The accounts that the present account manages, with what an administrator needs to see at a glance.</summary>
internal sealed class AccountList(AppDb db, AccountReach reach, TimeProvider clock)
{
    public async Task<IReadOnlyList<AccountLine>> Read(CancellationToken ct, Guid? only = null)
    {
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => only == null || a.Id == only).OrderBy(a => a.UserName).ToListAsync(ct);
        var roles = (await db.Set<Grant>().AsNoTracking().Where(g => only == null || g.AccountId == only).OrderBy(g => g.GrantedAt).ToListAsync(ct))
            .ToLookup(g => g.AccountId, g => new HeldRole(g.Id, g.Role, g.Unit, g.GrantedAt, g.GrantedBy));
        var passkeys = (await db.Set<IdentityUserPasskey<Guid>>().Select(p => p.UserId).Distinct().ToListAsync(ct)).ToHashSet();
        var invitations = (await db.Set<Invitation>().AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null).ToListAsync(ct)).ToLookup(i => i.AccountId);
        return [.. accounts.Where(a => reach.Covers([.. roles[a.Id].Select(r => r.Unit)]))
            .Select(a => Line(a, [.. roles[a.Id]], passkeys.Contains(a.Id), invitations[a.Id].MaxBy(i => i.CreatedAt)))];
    }

    public async Task<IReadOnlyList<AccountGrant>> RolesOf(Guid account, CancellationToken ct) =>
        await db.Set<Grant>().Where(g => g.AccountId == account).OrderBy(g => g.GrantedAt).ThenBy(g => g.Id)
            .Select(g => new AccountGrant(g.Role, g.Unit)).ToListAsync(ct);

    private AccountLine Line(Account a, List<HeldRole> roles, bool passkey, Invitation? invitation)
    {
        var now = clock.GetUtcNow();
        var until = invitation?.CreatedAt + Invitation.Life;
        var state = a.Disabled ? AccountState.Disabled
            : a.PasswordHash is not null || passkey ? AccountState.Active
            : until > now ? AccountState.Invited : AccountState.InvitationExpired;
        return new AccountLine(a.Id, a.UserName!, a.DisplayName, state, a.TwoFactorEnabled, passkey, a.LockoutEnd > now, a.LastSignInAt, until > now ? until : null, roles);
    }
}
