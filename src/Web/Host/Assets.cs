using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Web.Host;

/// <summary>Addresses of what Vite built, with their content hashes, from its manifest. Without a build the pages still work, unstyled.</summary>
internal sealed class Assets : IBuiltAssets
{
    public const string Folder = "/dist";

    public Assets(IWebHostEnvironment environment)
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo(Folder + "/manifest.json");
        if (!manifest.Exists) return;
        using var stream = manifest.CreateReadStream();
        using var json = JsonDocument.Parse(stream);
        foreach (var entry in json.RootElement.EnumerateObject()) addresses[entry.Name] = $"{Folder}/{entry.Value.GetProperty("file").GetString()}";
        files = environment.WebRootFileProvider;
        Script = Address(json, "src/Web/Client/app.ts");
        Style = Address(json, "src/Web/Styles/app.css");
        Fonts = [.. json.RootElement.EnumerateObject().Where(e => e.Name.EndsWith("-400-normal.woff2", StringComparison.Ordinal))
            .Select(e => $"{Folder}/{e.Value.GetProperty("file").GetString()}")];
    }

    private readonly Dictionary<string, string> addresses = [];
    private readonly Microsoft.Extensions.FileProviders.IFileProvider? files;

    public string? Script { get; }
    public string? Style { get; }

    /// <summary>The regular weight, which every page needs at once.</summary>
    public IReadOnlyList<string> Fonts { get; } = [];

    public string? AddressOf(string source) => addresses.GetValueOrDefault(source);

    public string? TextOf(string source)
    {
        if (AddressOf(source) is not { } address || files is null) return null;
        using var reader = new StreamReader(files.GetFileInfo(address).CreateReadStream());
        return reader.ReadToEnd();
    }

    private static string? Address(JsonDocument manifest, string source) =>
        manifest.RootElement.TryGetProperty(source, out var entry) ? $"{Folder}/{entry.GetProperty("file").GetString()}" : null;
}
