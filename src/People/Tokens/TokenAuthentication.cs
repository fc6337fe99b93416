using System.Text.Encodings.Web;
using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.People.SignIn;
using CamTay.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CamTay.People.Tokens;

/// <summary>Bearer tokens of <c>/api</c>: the token acts with the rights that its account has at that moment.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    AppDb db, CurrentAccount current, TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";

    private const string Prefix = "Bearer ";

    public static bool Carries(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Carries(Request)) return AuthenticateResult.NoResult();
        var hash = Secrets.Hash(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim());
        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null, Context.RequestAborted);
        var account = token is null ? null
            : await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == token.AccountId, Context.RequestAborted);
        if (!await current.Become(account, Context.RequestAborted, byToken: true)) return AuthenticateResult.Fail("unknown or revoked token");
        await NoteUse(token!);
        return AuthenticateResult.Success(new AuthenticationTicket(AccountClaims.Principal(account!, Scheme.Name), Scheme.Name));
    }

    // Once a minute is enough to see which tokens are in use, and keeps a busy client from writing on each call.
    private async Task NoteUse(ApiToken token)
    {
        var now = clock.GetUtcNow();
        if (token.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1)) return;
        await db.Set<ApiToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), Context.RequestAborted);
    }
}
