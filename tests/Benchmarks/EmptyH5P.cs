using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace CamTay.Benchmarks;

/// <summary>H5P's core alone, with no content at all, served with compression: what a lesson in H5P would load before its own first byte (npm h5p-standalone).</summary>
internal sealed class EmptyH5P : IAsyncDisposable
{
    private const string Page = """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>H5P</title>
        <link rel="stylesheet" href="/h5p/styles/h5p.css"></head><body><h1>H5P</h1><div class="h5p-content"></div>
        <script src="/h5p/main.bundle.js"></script><script src="/h5p/frame.bundle.js"></script></body></html>
        """;

    private readonly WebApplication app;

    private EmptyH5P(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    /// <summary>Null where <c>./dev bench</c> could not fetch the package.</summary>
    public static async Task<EmptyH5P?> Start(int port)
    {
        if (Environment.GetEnvironmentVariable("H5P_DIST") is not { } dist || !Directory.Exists(dist)) return null;
        var address = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression();
        var app = builder.Build();
        app.Urls.Add(address);
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(dist), RequestPath = "/h5p" });
        app.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Text(Page, "text/html"));
        await app.StartAsync();
        return new(app, address);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
