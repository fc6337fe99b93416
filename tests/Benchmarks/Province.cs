using CamTay.Database;
using CamTay.Demo;
using CamTay.Demo.Loading;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CamTay.Benchmarks;

/// <summary>A province of a given size in a data folder of its own, made by the demonstration's generator. Made once, kept for the runs that follow.</summary>
internal sealed record Province(string Folder, long Entries)
{
    /// <param name="postgres">A new and empty database, or null for SQLite in the folder.</param>
    /// <param name="size">What is made; null: the benchmark's province of that factor.</param>
    public static async Task<Province> Make(string root, double factor, string? postgres = null, DemoSize? size = null)
    {
        var folder = Path.Combine(root, $"province-{factor:0.00}{(postgres is null ? "" : "-postgres")}");
        var ready = postgres is null && File.Exists(Path.Combine(folder, "made"));
        if (!ready && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await using var app = Program(folder, postgres, story: true);
        if (!ready)
        {
            Console.WriteLine($"Making a province in {folder}…");
            await DatabaseSetup.Migrate(app.Services);
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().Load(1, size ?? DemoSize.Benchmark(factor), (_, _) => { });
            await scope.ServiceProvider.GetRequiredService<IRebuild>().CatchUp();
            await File.WriteAllTextAsync(Path.Combine(folder, "made"), "");
        }
        await using var reading = app.Services.CreateAsyncScope();
        return new(folder, await reading.ServiceProvider.GetRequiredService<ILedgerReader>().Size());
    }

    /// <summary>The whole program in this process, without serving and without background work.</summary>
    public static WebApplication Program(string folder, string? postgres, bool story = false) => Composition.Build([], builder =>
    {
        builder.Configuration["CAMTAY_DATA"] = folder;
        builder.Configuration["CAMTAY_DB"] = postgres;
        builder.Services.RemoveAll<IHostedService>();
        if (story) builder.Services.AddStory(1);
    });

    public WebApplication Open() => Program(Folder, null);
}
