using System.CommandLine;
using CamTay.Database;
using CamTay.Platform;
using CamTay.Web.Host;

namespace CamTay.Web.Cli;

/// <summary><c>camtay serve</c>: brings the schema up to date and serves.</summary>
internal sealed class ServeVerb : Verb
{
    public override Command Command()
    {
        var more = new Argument<string[]>("settings") { Description = "Cài đặt thêm, ví dụ --urls http://0.0.0.0:8080 | further settings", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("serve", "Chạy máy chủ (CAMTAY_DATA, CAMTAY_DB, ASPNETCORE_URLS) | run the server") { more };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => Serve([.. parsed.GetValue(more) ?? [], .. parsed.UnmatchedTokens], announce: true, english: parsed.GetValue(English)));
        return command;
    }

    /// <param name="announce">Says on the console where it is and who may sign in; makes the first account where there is none.</param>
    public static async Task<int> Serve(string[] settings, bool announce, bool english = false)
    {
        await using var app = Composition.Build(settings);
        await DatabaseSetup.Migrate(app.Services);
        app.Services.GetRequiredService<IDemonstration>().EnsureWhole();
        var language = new Language { English = english };
        var password = announce ? await FirstAccount.Open(app.Services) : null;
        await app.StartAsync();
        if (announce) Announcement.Say(app, language, password);
        await app.WaitForShutdownAsync();
        return CommandLine.Done;
    }
}
