using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.People.Tokens;
using CamTay.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.People.SignIn;

internal static class SignInSetup
{
    private const string CookieOrToken = "cookie-or-token";

    public static void Add(IServiceCollection services)
    {
        Identity(services);
        Schemes(services);
        Policies(services);
        Keys(services);
    }

    private static void Identity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o =>
        {
            o.Password = new PasswordOptions
            {
                RequiredLength = PasswordRule.Least, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddSignInManager<AccountSignIn>().AddPasswordValidator<PasswordRule>().AddDefaultTokenProviders();
        services.AddScoped<IUserStore<Account>, SealedAccountStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddScoped<NoteSignIn>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<SignInByPasskey>();
        services.AddScoped<SignInBySecondFactor>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<Passkeys>();
    }

    private static void Schemes(IServiceCollection services)
    {
        var builder = services.AddAuthentication(CookieOrToken);
        builder.AddPolicyScheme(CookieOrToken, null, o =>
        {
            o.ForwardDefaultSelector = c => c.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && TokenAuthentication.Carries(c.Request)
                ? TokenAuthentication.SchemeName : IdentityConstants.ApplicationScheme;
        });
        builder.AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        builder.AddIdentityCookies();
        services.ConfigureApplicationCookie(Session);
    }

    private static void Session(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "camtay";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = TimeSpan.FromHours(12);
        o.SlidingExpiration = true;
        o.LoginPath = "/dang-nhap";
        o.ReturnUrlParameter = "tiep";
        o.Events.OnValidatePrincipal = SessionCheck.Validate;
        // The bare status: the host shows its page for it.
        o.Events.OnRedirectToAccessDenied = c => { c.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
    }

    private static void Policies(IServiceCollection services)
    {
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, MayPolicies>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddScoped<IAuthorizationHandler, MayHandler>();
    }

    // Sessions survive a restart; several nodes share the folder.
    private static void Keys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CamTay");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((o, folder, log) =>
            o.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(KeyFolder.In(folder)), log));
    }
}
