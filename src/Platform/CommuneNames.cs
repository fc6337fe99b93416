using System.Collections.Concurrent;
using System.Text.Json;

namespace CamTay.Platform;

/// <summary>Names of communes and wards, read once from <c>content/data/wards_XX.json</c>.</summary>
public sealed class CommuneNames(ContentFolder content)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> provinces = new();

    /// <returns>Null when the commune is not in the province's file.</returns>
    public string? Of(string province, string commune) => provinces.GetOrAdd(province, Read).GetValueOrDefault(commune);

    private IReadOnlyDictionary<string, string> Read(string province)
    {
        var file = Path.Combine(content.Content, "data", $"wards_{province}.json");
        if (!province.All(char.IsAsciiDigit) || !File.Exists(file)) return new Dictionary<string, string>();
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.EnumerateArray().ToDictionary(w => w.GetProperty("code").GetString()!, w => w.GetProperty("fullName").GetString()!);
    }
}
