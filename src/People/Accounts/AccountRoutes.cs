using CamTay.People.Invitations;
using CamTay.People.OwnAccount;
using CamTay.People.SignIn;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.People.Accounts;

/// <summary>What the account pages call besides themselves.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tai-khoan/quan-ly/xuat.{format}", Export).RequireAuthorization(new NeedsAttribute(Permission.ManageAccounts)).ExcludeFromDescription();
        routes.MapPost("/tai-khoan/khoa", OwnPasskey).RequireAuthorization().ExcludeFromDescription();
        routes.MapPost("/moi/{secret}/khoa", InvitedPasskey).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Export(string format, AccountList list, IUnits units, Language language, CancellationToken ct) =>
        TableFile.Answer(format, AccountColumns.All(await units.All(ct), language), await list.Read(ct), language, "tai-khoan");

    private static async Task<IResult> OwnPasskey(HttpContext context, IAntiforgery antiforgery, Own own, Passkeys passkeys) =>
        await antiforgery.IsRequestValidAsync(context) ? Options(await passkeys.Options(await own.Account())) : Results.BadRequest();

    private static async Task<IResult> InvitedPasskey(string secret, HttpContext context, IAntiforgery antiforgery, TakeInvitation take, Passkeys passkeys, CancellationToken ct) =>
        await antiforgery.IsRequestValidAsync(context) ? Options(await passkeys.Options(await take.Find(secret, ct))) : Results.BadRequest();

    private static IResult Options(string json) => Results.Content(json, "application/json");
}
