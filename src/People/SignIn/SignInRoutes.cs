using CamTay.People.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.People.SignIn;

/// <summary>What the sign-in pages call besides themselves. All are posts that carry the antiforgery token.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/dang-xuat", SignOut).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/dang-nhap/khoa", PasskeyRequest).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> SignOut(HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/");
        await signIn.SignOutAsync();
        return Results.Redirect("/dang-nhap");
    }

    /// <summary>A challenge for any passkey of this site: no name is asked, so none can be tried out.</summary>
    private static async Task<IResult> PasskeyRequest(HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn) =>
        await antiforgery.IsRequestValidAsync(context)
            ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync((Account)null!), "application/json")
            : Results.BadRequest();
}
