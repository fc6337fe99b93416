using Microsoft.AspNetCore.Http;

namespace CamTay.Platform.Ui;

/// <summary>A table as a file: the columns of the screen, all rows, in the reader's language.</summary>
public static class TableFile
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string CsvType = "text/csv; charset=utf-8";

    /// <param name="format">The ending in the address, <c>xlsx</c> or <c>csv</c>; anything else is not found.</param>
    /// <param name="name">File name without ending, plain letters: <c>don-vi</c>.</param>
    public static IResult Answer<T>(string format, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language, string name) => format switch
    {
        "xlsx" => Xlsx(columns, rows, language, name),
        "csv" => Csv(columns, rows, language, name),
        _ => throw new RefusedException(PlatformRefusals.NotFound.With($"{name}.{format}")),
    };

    public static IResult Xlsx<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language, string name) =>
        Results.File(XlsxTable.Write(columns, rows, language, name), XlsxType, $"{name}.xlsx");

    public static IResult Csv<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language, string name) =>
        Results.Stream(body => CsvTable.Write(body, columns, rows, language), CsvType, $"{name}.csv");

    /// <summary>A table too long to be held: its rows are read while they are sent.</summary>
    public static IResult Csv<T>(IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, Language language, string name, CancellationToken ct) =>
        Results.Stream(body => CsvTable.Write(body, columns, rows, language, ct), CsvType, $"{name}.csv");
}
