using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Mapping;

/// <summary>Finds the header of a file by a profile: titles of reports often stand above it.</summary>
internal static class MapHeader
{
    public const int RowsLookedAt = 15;

    /// <summary>True where this row holds every header that the map needs.</summary>
    public static bool Fits(SheetRow row, ColumnMap map)
    {
        var names = row.Cells.Select(c => HeaderWords.Plain(c.Text)).ToHashSet();
        return map.Columns.Values.All(h => names.Contains(HeaderWords.Plain(h)));
    }

    public static Header Read(SheetRow row, ImportKind kind, ColumnMap map)
    {
        var names = row.Cells.Select(c => HeaderWords.Plain(c.Text)).ToList();
        var used = map.Columns.Values.Select(HeaderWords.Plain).ToHashSet();
        var places = kind.Columns.Select(c => map.Columns.TryGetValue(c.Name, out var header) ? names.IndexOf(HeaderWords.Plain(header)) : -1).ToList();
        var unknown = row.Cells.Where(c => c.Text.Length > 0 && !used.Contains(HeaderWords.Plain(c.Text)) && c.Text != Header.ReasonColumn).Select(c => c.Text).Distinct().ToList();
        return new Header(row.Number, places, unknown) { Map = map, Kind = kind, Width = row.Cells.Count };
    }

    /// <summary>Says which header is missing, in words of the profile.</summary>
    public static RefusedException Missing(IReadOnlyList<SheetRow> looked, Profile profile)
    {
        var names = looked.SelectMany(r => r.Cells).Select(c => HeaderWords.Plain(c.Text)).ToHashSet();
        var gone = profile.Columns.Columns.Values.FirstOrDefault(h => !names.Contains(HeaderWords.Plain(h))) ?? profile.Columns.Columns.Values.First();
        return new RefusedException(MappingRefusals.HeaderGone.With(gone, profile.Name));
    }
}
