using System.Globalization;
using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>Rectangles of a sheet (merged cells, array formulas), asked for row by row from the top.</summary>
internal sealed class Areas
{
    private const int Most = 50_000;
    private readonly PriorityQueue<(int Left, int Right, int Bottom, string Name), int> below = new();
    private readonly List<(int Left, int Right, int Bottom, string Name)> open = [];

    public void Add(string reference)
    {
        if (below.Count >= Most) throw new RefusedException(ImportsRefusals.Bomb);
        var parts = reference.Split(':');
        var (left, top) = SheetXml.Position(parts[0]);
        var (right, bottom) = parts.Length > 1 ? SheetXml.Position(parts[1]) : (left, top);
        below.Enqueue((left, right, bottom, reference.ToUpper(CultureInfo.InvariantCulture)), top);
    }

    /// <summary>Moves on to a row; rows come in rising order.</summary>
    public void MoveTo(int row)
    {
        open.RemoveAll(a => a.Bottom < row);
        while (below.TryPeek(out var area, out var top) && top <= row)
        {
            below.Dequeue();
            if (area.Bottom >= row) open.Add(area);
        }
    }

    public bool Any => open.Count > 0;

    /// <summary>The rectangle that covers a column of the present row, or null.</summary>
    public string? At(int column)
    {
        foreach (var area in open)
            if (column >= area.Left && column <= area.Right) return area.Name;
        return null;
    }
}
