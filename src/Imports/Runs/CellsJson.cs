using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Imports.Files;
using CamTay.Imports.Kinds;

namespace CamTay.Imports.Runs;

/// <summary>Cells of a row as they are kept in the database.</summary>
internal static class CellsJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Plain);

    public static IReadOnlyDictionary<string, string> Read(string? cells) =>
        cells is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(cells)!;

    public static T ReadAs<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    public static IReadOnlyList<string> ReadList(string list) => JsonSerializer.Deserialize<List<string>>(list)!;

    /// <summary>The row again, as if it were read from the file.</summary>
    public static RowCells Row(ImportKind kind, int number, string? cells, DateOnly today)
    {
        var kept = Read(cells);
        return new RowCells(kind, number, [.. kind.Columns.Select(c => kept.TryGetValue(c.Name, out var text) ? new Cell(text) : Cell.Empty)], today);
    }
}
