using System.Collections.Concurrent;
using System.Text.Json;

namespace CamTay.Platform.Ui;

/// <summary>Outlines of the communes of a province as SVG paths, read once from <c>content/data/wards_XX_simplified.geojson</c>.</summary>
public sealed class Boundaries(ContentFolder content)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Outline>> provinces = new();

    /// <summary>By commune code; empty when there is no file for the province.</summary>
    /// <param name="province">Two digits, as in provinces_34.json.</param>
    public IReadOnlyDictionary<string, Outline> Of(string province) => provinces.GetOrAdd(province, Read);

    private IReadOnlyDictionary<string, Outline> Read(string province)
    {
        var file = Path.Combine(content.Content, "data", $"wards_{province}_simplified.geojson");
        if (!province.All(char.IsAsciiDigit) || !File.Exists(file)) return new Dictionary<string, Outline>();
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var features = json.RootElement.GetProperty("features").EnumerateArray()
            .Select(f => (Code: f.GetProperty("properties").GetProperty("code").GetString()!, Rings: Rings(f.GetProperty("geometry")).ToList())).ToList();
        var projection = Projection.Around([.. features.SelectMany(f => f.Rings).SelectMany(r => r)]);
        return features.ToDictionary(f => f.Code, f => projection.Draw(f.Rings));
    }

    private static IEnumerable<List<(double Lon, double Lat)>> Rings(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "MultiPolygon" ? coordinates.EnumerateArray() : Enumerable.Repeat(coordinates, 1);
        return polygons.SelectMany(p => p.EnumerateArray()).Select(ring => ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToList());
    }
}

/// <summary>A commune's path data and its bounds in the province's own drawing units.</summary>
public sealed record Outline(string Path, int MinX, int MinY, int MaxX, int MaxY);
