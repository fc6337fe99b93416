using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using CamTay.Database;
using CamTay.Demo;
using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Web.Host;

namespace CamTay.Web.Cli;

/// <summary><c>camtay demo</c>: the demonstration province, into an empty installation. A second time it says that it is there.</summary>
internal sealed class DemoVerb : Verb
{
    public override Command Command()
    {
        var seed = new Option<long>("--seed") { Description = "Hạt giống: cùng số thì cùng dữ liệu | same number, same data", DefaultValueFactory = _ => 1 };
        var small = new Option<bool>("--small") { Description = "Bản nhỏ: vài trạm, 60 người | a few stations, 60 people" };
        var command = new Command("demo", "Nạp tỉnh trình diễn, mọi tên đều được đặt ra | load the demonstration province") { seed, small };
        command.SetAction((parsed, ct) => Load(parsed.GetValue(seed), parsed.GetValue(small), LanguageOf(parsed), ct));
        return command;
    }

    private static async Task<int> Load(long seed, bool small, Language l, CancellationToken ct)
    {
        // The whole story is in memory while it is told, and nobody waits for an answer meanwhile: no collecting in the background.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        // A program of its own: only here do the story's clock and pseudonyms stand in for the real ones.
        await using var app = Composition.Build([], builder => builder.Services.AddStory(seed));
        await DatabaseSetup.Migrate(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var from = Stopwatch.GetTimestamp();
        var said = -1;
        var loaded = await scope.ServiceProvider.GetRequiredService<ILoadDemonstration>().Load(seed, small, (day, share) =>
        {
            if ((int)(share * 10) == said) return;
            said = (int)(share * 10);
            Console.WriteLine($"{l.Day(day)}  {(share * 100).ToString("0", CultureInfo.InvariantCulture)} %");
        }, ct);
        Console.WriteLine(loaded
            ? l["Đã nạp tỉnh trình diễn sau ", "The demonstration province is loaded, after "] + $"{Stopwatch.GetElapsedTime(from).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s"
            : l["Tỉnh trình diễn đã có ở đây.", "The demonstration province is here already."]);
        await Fold(scope.ServiceProvider, l, ct);
        foreach (var account in app.Services.GetRequiredService<IDemonstration>().Accounts)
            Console.WriteLine($"  {account.Name,-16} {account.Password}  {l[account.TextVi, account.TextEn]}");
        return CommandLine.Done;
    }

    /// <summary>So that the first page shows figures at once.</summary>
    private static async Task Fold(IServiceProvider services, Language l, CancellationToken ct)
    {
        var position = await services.GetRequiredService<IRebuild>().CatchUp(ct);
        Console.WriteLine(l["Đã tính mọi chỉ tiêu đến mục ", "Every figure stands on entry "] + l.Number(position));
    }
}
