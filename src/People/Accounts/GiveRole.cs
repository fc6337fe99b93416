using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Accounts;

/// <summary>Gives an account a role at a unit, or takes one away. It holds from the account's next request on.</summary>
internal sealed class GiveRole(AppDb db, AccountReach reach, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Give(Guid account, AccountGrant given, CancellationToken ct) => db.InTransaction(async () =>
    {
        var owner = await reach.FindOther(account, ct);
        var (role, unit) = given;
        if (Roles.Find(role) is null) throw new RefusedException(PeopleRefusals.UnknownRole.With(role));
        await reach.CheckUnit(unit, ct);
        if (await db.Set<Grant>().AnyAsync(g => g.AccountId == account && g.Role == role && g.Unit == unit, ct)) return;
        db.Add(new Grant { AccountId = account, Role = role, Unit = unit, GrantedAt = clock.GetUtcNow(), GrantedBy = access.Account });
        audit.Record("role.given", owner.UserName!, $"{role}@{unit}");
        await db.SaveChangesAsync(ct);
    }, ct);

    public Task Take(Guid account, Guid grant, CancellationToken ct) => db.InTransaction(async () =>
    {
        var owner = await reach.FindOther(account, ct);
        var held = await db.Set<Grant>().Where(g => g.AccountId == account).ToListAsync(ct);
        if (held.Find(g => g.Id == grant) is not { } gone) return;
        if (held.Count == 1) throw new RefusedException(PeopleRefusals.LastRole);
        db.Remove(gone);
        audit.Record("role.taken", owner.UserName!, $"{gone.Role}@{gone.Unit}");
        await db.SaveChangesAsync(ct);
    }, ct);
}
