using System.Security.Claims;
using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.People.SignIn;

/// <summary>Looks at the account on every request, so that disabling it, a changed password or a taken-away role holds at once.</summary>
internal static class SessionCheck
{
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var ct = context.HttpContext.RequestAborted;
        var account = await Find(services.GetRequiredService<AppDb>(), context.Principal, ct);
        if (await services.GetRequiredService<CurrentAccount>().Become(account, ct)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static async Task<Account?> Find(AppDb db, ClaimsPrincipal? principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        return account?.SecurityStamp == principal!.FindFirstValue(AccountClaims.Stamp) ? account : null;
    }
}
