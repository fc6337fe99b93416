using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Demo.Structure;

/// <summary>A commune of <c>content/data</c>.</summary>
internal sealed record Commune(string Code, string FullName);

internal static class Communes
{
    public static IReadOnlyList<Commune> BacNinh(ContentFolder folder) => Read(folder, "wards_24.json");

    /// <summary>The 73 communes of former Hà Giang, now part of Tuyên Quang.</summary>
    public static IReadOnlyList<Commune> HaGiang(ContentFolder folder) =>
        [.. Read(folder, "wards_08.json").Where(c => string.CompareOrdinal(c.Code, "01261") <= 0)];

    private static List<Commune> Read(ContentFolder folder, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Content, "data", file)));
        return [.. json.RootElement.EnumerateArray()
            .Select(w => new Commune(w.GetProperty("code").GetString()!, w.GetProperty("fullName").GetString()!))
            .OrderBy(c => c.Code, StringComparer.Ordinal)];
    }
}
