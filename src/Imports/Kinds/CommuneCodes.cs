using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>Codes of communes in <c>content/data/wards_*.json</c> (the national list of administrative units).</summary>
internal sealed class CommuneCodes(ContentFolder content)
{
    private readonly Lazy<HashSet<string>> codes = new(() => Read(Path.Combine(content.Content, "data")));

    public bool Known(string code) => codes.Value.Contains(code);

    private static HashSet<string> Read(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return found;
        foreach (var file in Directory.EnumerateFiles(folder, "wards_*.json"))
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            foreach (var ward in document.RootElement.EnumerateArray()) found.Add(ward.GetProperty("code").GetString()!);
        }
        return found;
    }
}
