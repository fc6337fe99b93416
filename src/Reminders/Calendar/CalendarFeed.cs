using System.Text;
using CamTay.People;
using CamTay.Platform;
using CamTay.Reminders.MyTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Reminders.Calendar;

/// <summary>An account's calendar, for programs that cannot sign in: whoever knows the address reads it. It says what is due in which unit, and no name of a person.</summary>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/lich/{secret}.ics", Read).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Read(string secret, OwnChannels channels, WhatIsDue due, IActing acting, SiteAddress site, TimeProvider clock, HttpRequest request, CancellationToken ct)
    {
        var account = await channels.AccountOf(secret, ct) ?? throw new RefusedException(RemindersRefusals.NoCalendar);
        await acting.As(account, ct); // refuses who is gone or disabled
        acting.AsSystem(); // modules name all duties; those of the account are chosen by who is nearest
        var text = CalendarFile.Write(await due.Of(account, clock.Today(), ct), clock.GetUtcNow(), path => site.Of(request, path));
        return Results.Bytes(Encoding.UTF8.GetBytes(text), CalendarFile.Type, "cam-tay.ics");
    }
}
