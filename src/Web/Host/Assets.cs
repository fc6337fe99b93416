using System.Text.Json;

namespace CamTay.Web.Host;

/// <summary>Addresses of what Vite built, with their content hashes, from its manifest. Without a build the pages still work, unstyled.</summary>
internal sealed class Assets
{
    public const string Folder = "/dist";

    public Assets(IWebHostEnvironment environment)
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo(Folder + "/manifest.json");
        if (!manifest.Exists) return;
        using var stream = manifest.CreateReadStream();
        using var json = JsonDocument.Parse(stream);
        Script = Address(json, "src/Web/Client/app.ts");
        Style = Address(json, "src/Web/Styles/app.css");
        Fonts = [.. json.RootElement.EnumerateObject().Where(e => e.Name.EndsWith("-400-normal.woff2", StringComparison.Ordinal))
            .Select(e => $"{Folder}/{e.Value.GetProperty("file").GetString()}")];
    }

    public string? Script { get; }
    public string? Style { get; }

    /// <summary>The regular weight, which every page needs at once.</summary>
    public IReadOnlyList<string> Fonts { get; } = [];

    private static string? Address(JsonDocument manifest, string source) =>
        manifest.RootElement.TryGetProperty(source, out var entry) ? $"{Folder}/{entry.GetProperty("file").GetString()}" : null;
}
