using System.Globalization;
using System.Text;

namespace CamTay.Platform.Ui;

/// <summary>CSV as Excel opens it by itself: UTF-8 with BOM, commas, CRLF; days as yyyy-MM-dd, numbers with a point.</summary>
internal static class CsvTable
{
    private static readonly char[] Special = ['"', ',', ';', '\r', '\n'];

    /// <summary>Row by row as they come: a table of any length takes no memory.</summary>
    public static async Task Write<T>(Stream body, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, Language language, CancellationToken ct = default)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', columns.Select(c => Quote(language[c.Vi, c.En]))));
        await foreach (var row in rows.WithCancellation(ct))
            await writer.WriteLineAsync(string.Join(',', columns.Select(c => Quote(Cell(c.Value(row))))));
    }

    public static Task Write<T>(Stream body, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language) =>
        Write(body, columns, rows.ToAsyncEnumerable(), language);

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Harmless(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => TimeZoneInfo.ConvertTime(at, LocalDays.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double or float or decimal or int or long or short => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        bool yes => yes ? "1" : "0",
        _ => Harmless(value.ToString() ?? ""),
    };

    /// <summary>A spreadsheet runs a text that begins like a formula; an apostrophe before it makes it text again.</summary>
    private static string Harmless(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quote(string text) =>
        text.IndexOfAny(Special) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
