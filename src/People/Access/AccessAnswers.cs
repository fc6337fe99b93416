using CamTay.People.Tokens;
using CamTay.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.People.Access;

/// <summary>
/// What happens after the policies: programs get problem details instead of a redirect; a write to <c>/api</c> by session cookie must
/// carry the antiforgery header; who signed in with a one-time password is led to the page that changes it.
/// </summary>
internal sealed class AccessAnswers(IAntiforgery antiforgery) : IAuthorizationMiddlewareResultHandler
{
    public const string ChangePasswordPath = "/doi-mat-khau";

    private readonly AuthorizationMiddlewareResultHandler standard = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (MustChangePassword(context))
        {
            context.Response.Redirect(ChangePasswordPath);
            return Task.CompletedTask;
        }
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ForPrograms(next, context, authorizeResult)
            : standard.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task ForPrograms(RequestDelegate next, HttpContext context, PolicyAuthorizationResult result)
    {
        if (result.Challenged) await Refuse(context, PlatformRefusals.SignIn);
        else if (result.Forbidden) await Refuse(context, PlatformRefusals.NotAllowed);
        else if (await Forged(context)) await Refuse(context, PeopleRefusals.Forged);
        else await next(context);
    }

    // Only the header is looked at: a large upload must not be read before it is known to be wanted.
    private async Task<bool> Forged(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || TokenAuthentication.Carries(request)) return false;
        return !request.Headers.ContainsKey("RequestVerificationToken") || !await antiforgery.IsRequestValidAsync(context);
    }

    private static bool MustChangePassword(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentAccount>().MustChangePassword
        && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && context.Request.Path != ChangePasswordPath && context.Request.Path != "/dang-xuat";

    private static Task Refuse(HttpContext context, Refusal refusal) =>
        Problem.Of(refusal, context.RequestServices.GetRequiredService<Language>()).ExecuteAsync(context);
}
