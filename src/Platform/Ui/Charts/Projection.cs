using System.Globalization;
using System.Text;

namespace CamTay.Platform.Ui;

/// <summary>Equirectangular, the longitude shortened by the cosine of the middle latitude: true enough for one province. 900 units across.</summary>
internal sealed class Projection
{
    private const double Across = 900;
    private readonly double west, north, scale, squeeze;

    private Projection(double west, double north, double scale, double squeeze) => (this.west, this.north, this.scale, this.squeeze) = (west, north, scale, squeeze);

    public static Projection Around(IReadOnlyCollection<(double Lon, double Lat)> points)
    {
        var (west, east, north, south) = (points.Min(p => p.Lon), points.Max(p => p.Lon), points.Max(p => p.Lat), points.Min(p => p.Lat));
        var squeeze = Math.Cos((north + south) / 2 * Math.PI / 180);
        return new Projection(west, north, Across / ((east - west) * squeeze), squeeze);
    }

    public Outline Draw(IReadOnlyList<List<(double Lon, double Lat)>> rings)
    {
        var path = new StringBuilder();
        var drawn = rings.Select(ring => ring.Select(Place).ToList()).ToList();
        foreach (var ring in drawn) Append(path, ring);
        var all = drawn.SelectMany(r => r).ToList();
        return new Outline(path.ToString(), all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y));
    }

    private (int X, int Y) Place((double Lon, double Lat) p) =>
        ((int)Math.Round((p.Lon - west) * squeeze * scale), (int)Math.Round((north - p.Lat) * scale));

    // Relative steps in whole units: a shared border rounds alike on both sides, and the page stays light.
    private static void Append(StringBuilder path, List<(int X, int Y)> ring)
    {
        var (x, y) = ring[0];
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
        foreach (var (nextX, nextY) in ring.Skip(1))
        {
            if (nextX == x && nextY == y) continue;
            if (path[^1] != 'l') path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{nextX - x} {nextY - y}");
            (x, y) = (nextX, nextY);
        }
        path.Append('z');
    }
}
