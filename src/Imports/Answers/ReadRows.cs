using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Answers;

/// <summary>A row that was refused, or accepted with a warning, as the page shows it: column and cell at fault, and the reason.</summary>
internal sealed record ToldRow(int Row, string? At, string Reason);

/// <summary>How many rows were refused for one column.</summary>
internal sealed record FaultCount(string? Column, int Rows);

/// <summary>Rows of an import, page by page: there may be a hundred thousand.</summary>
internal sealed class ReadRows(AppDb db)
{
    public const int PageSize = 50;

    /// <param name="query">Order and page; keys <c>dong</c>, <c>cot</c>, <c>ly-do</c>.</param>
    public async Task<IReadOnlyList<ToldRow>> Told(Guid import, RowResult result, string? column, TableQuery query, Language l, CancellationToken ct)
    {
        var rows = Ordered(Of(import, result, column), query, l.English);
        return [.. (await rows.Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct)).Select(r => Line(r, l))];
    }

    public Task<int> Count(Guid import, RowResult result, string? column, CancellationToken ct) => Of(import, result, column).CountAsync(ct);

    public async Task<IReadOnlyList<FaultCount>> Faults(Guid import, CancellationToken ct) =>
        await Of(import, RowResult.Rejected, null).GroupBy(r => r.AtColumn).OrderByDescending(g => g.Count()).Select(g => new FaultCount(g.Key, g.Count())).ToListAsync(ct);

    /// <summary>All refused rows, streamed: for the file to mend.</summary>
    public IEnumerable<ImportRow> Rejected(Guid import) => Of(import, RowResult.Rejected, null).OrderBy(r => r.Row).AsEnumerable();

    public Task<ImportRow?> Find(Guid import, int row, CancellationToken ct) =>
        db.Set<ImportRow>().AsNoTracking().SingleOrDefaultAsync(r => r.ImportId == import && r.Row == row, ct);

    private IQueryable<ImportRow> Of(Guid import, RowResult result, string? column) => db.Set<ImportRow>().AsNoTracking()
        .Where(r => r.ImportId == import && r.Result == result && r.ReasonVi != null && (column == null || r.AtColumn == column));

    private static IQueryable<ImportRow> Ordered(IQueryable<ImportRow> rows, TableQuery query, bool english) => (query.Sort, query.Descending) switch
    {
        ("cot", false) => rows.OrderBy(r => r.AtColumn).ThenBy(r => r.Row),
        ("cot", true) => rows.OrderByDescending(r => r.AtColumn).ThenBy(r => r.Row),
        ("ly-do", false) => rows.OrderBy(r => english ? r.ReasonEn : r.ReasonVi).ThenBy(r => r.Row),
        ("ly-do", true) => rows.OrderByDescending(r => english ? r.ReasonEn : r.ReasonVi).ThenBy(r => r.Row),
        (_, true) => rows.OrderByDescending(r => r.Row),
        _ => rows.OrderBy(r => r.Row),
    };

    private static ToldRow Line(ImportRow row, Language l)
    {
        var cell = row.AtColumn is null ? null : CellsJson.Read(row.Cells).GetValueOrDefault(row.AtColumn);
        return new(row.Row, cell is null ? row.AtColumn : $"{row.AtColumn}: {cell}", l[row.ReasonVi!, row.ReasonEn!]);
    }
}

internal static class ToldColumns
{
    public static IReadOnlyList<Column<ToldRow>> Of(Guid import, bool warnings) =>
    [
        new("dong", "Dòng", "Row", r => r.Row) { Numeric = true, Href = r => $"/nhap-du-lieu/{import}?dong={r.Row}#dong" },
        new("cot", "Cột và ô", "Column and cell", r => r.At),
        warnings ? new("ly-do", "Lưu ý", "Note", r => r.Reason) : new("ly-do", "Lý do", "Reason", r => r.Reason),
    ];
}
