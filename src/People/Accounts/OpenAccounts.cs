using CamTay.People.Access;
using CamTay.People.Tokens;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Accounts;

internal sealed class OpenAccounts(AppDb db, UserManager<Account> users, AuditLog audit, IAccess access, TimeProvider clock) : IAccounts
{
    public const string TokenPrefix = "camtay_";

    public Task<bool> Any(CancellationToken ct = default) => db.Set<Account>().AnyAsync(ct);

    public Task<bool> Exists(string name, CancellationToken ct = default)
    {
        var key = users.NormalizeName(name);
        return db.Set<Account>().AnyAsync(a => a.NormalizedUserName == key, ct);
    }

    public Task Create(NewAccount account, CancellationToken ct = default) => db.InTransaction(async () =>
    {
        var created = new Account
        {
            UserName = account.Name.Trim(), DisplayName = account.DisplayName.Trim().Normalize(), CreatedAt = clock.GetUtcNow(),
            MustChangePassword = account.MustChangePassword, LockoutEnabled = true,
        };
        Check(account.Password is null ? await users.CreateAsync(created) : await users.CreateAsync(created, account.Password), created);
        foreach (var grant in account.Grants) Add(created.Id, grant);
        audit.Record("account.created", created.UserName, string.Join(", ", account.Grants.Select(g => $"{g.Role}@{g.Unit}")));
        await db.SaveChangesAsync(ct);
    }, ct);

    public Task<string> CreateToken(string account, string label, CancellationToken ct = default) => db.InTransaction(async () =>
    {
        var key = users.NormalizeName(account);
        var owner = await db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedUserName == key && !a.Disabled, ct)
            ?? throw new RefusedException(PeopleRefusals.UnknownAccount.With(account));
        var secret = Secrets.New(TokenPrefix);
        var token = new ApiToken { AccountId = owner.Id, Label = label.Trim(), Hash = Secrets.Hash(secret), CreatedAt = clock.GetUtcNow() };
        db.Add(token);
        audit.Record("token.created", owner.UserName!, token.Id.ToString());
        await db.SaveChangesAsync(ct);
        return secret;
    }, ct);

    private void Add(Guid account, AccountGrant grant)
    {
        if (Roles.Find(grant.Role) is null) throw new RefusedException(PeopleRefusals.UnknownRole.With(grant.Role));
        db.Add(new Grant { AccountId = account, Role = grant.Role, Unit = grant.Unit, GrantedAt = clock.GetUtcNow(), GrantedBy = access.Account });
    }

    private static void Check(IdentityResult result, Account account)
    {
        if (result.Succeeded) return;
        throw new RefusedException(result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => PeopleRefusals.AccountExists.With(account.UserName!),
            nameof(IdentityErrorDescriber.InvalidUserName) => PeopleRefusals.AccountName,
            _ => PeopleRefusals.WeakPassword,
        });
    }
}
