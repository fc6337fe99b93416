using Microsoft.AspNetCore.Components;

namespace CamTay.Platform.Ui;

/// <summary>A table that sorts, filters, pages and exports on the server, by plain links.</summary>
/// <remarks>Give all rows; or, when the database does the work, the rows of one page, already in order, and <see cref="Total"/>.</remarks>
public sealed partial class TableView<TItem>
{
    private PageAddress here = new("/", "");
    private TableQuery query = new(null, false, null, 1);
    private IReadOnlyList<TItem> rows = [];
    private IReadOnlyList<TItem> shown = [];
    private int total;
    private int current;
    private int pages;

    /// <summary>What the table lists, for screen readers.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<Column<TItem>> Columns { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<TItem> Rows { get; set; } = [];

    /// <summary>Export address without ending: <c>/don-vi/xuat</c> serves <c>/don-vi/xuat.xlsx</c> and <c>.csv</c> with the page's own query string.</summary>
    [Parameter] public string? ExportPath { get; set; }

    /// <summary>Number of all rows when <see cref="Rows"/> is only the page asked for.</summary>
    [Parameter] public int? Total { get; set; }
    [Parameter] public int PageSize { get; set; } = 50;
    [Parameter] public bool Searchable { get; set; } = true;
    [Parameter] public string? EmptyText { get; set; }

    /// <summary>Sets several tables of one page apart in the query string.</summary>
    [Parameter] public string Prefix { get; set; } = "";
    [Parameter] public string? Id { get; set; }

    /// <summary>Rows and columns are compared with each other: in a narrow window it scrolls rather than becoming a list of cards.</summary>
    [Parameter] public bool Grid { get; set; }

    protected override void OnParametersSet()
    {
        here = PageAddress.Of(Navigation.Uri);
        query = TableQuery.From(here.Query, Prefix);
        rows = Rows;
        var found = Total is null ? query.Apply(Columns, rows, L) : rows;
        total = Total ?? found.Count;
        pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        current = Math.Min(query.Page, pages);
        shown = Total is null ? [.. found.Skip((current - 1) * PageSize).Take(PageSize)] : rows;
    }

    private string CountText => query.Text is not null && Total is null
        ? L[$"{L.Number(total)} trong {L.Number(rows.Count)} dòng", $"{L.Number(total)} of {L.Number(rows.Count)} rows"]
        : L[$"{L.Number(total)} dòng", $"{L.Number(total)} rows"];

    /// <summary>A list of records with many words: on a phone each is a card with named lines, for nobody finds the sixth column by scrolling.</summary>
    private bool Records => !Grid && Columns.Count > 3 && Columns.Count(IsNumber) * 2 <= Columns.Count;

    private static bool IsNumber(Column<TItem> column) => column.Numeric || column.Percent;

    // Codes and dates stay on one line; sentences and names may break.
    private string? CellClass(Column<TItem> column, TItem row)
    {
        var number = IsNumber(column) ? "r num" : null;
        if (column.Cell is not null) return number;
        var text = column.Text(row, L);
        if (text.Length == 0) return number + " blank";
        return number ?? (text.Length <= 24 && !text.Contains(' ', StringComparison.Ordinal) ? "whole" : null);
    }

    private string? SortWord(Column<TItem> column) => column.Key != query.Sort ? null : query.Descending ? "descending" : "ascending";

    private string SortIcon(Column<TItem> column) => SortWord(column) switch { "ascending" => "arrow-up", "descending" => "arrow-down", _ => "arrow-up-down" };

    private string SortLink(Column<TItem> column)
    {
        var descending = column.Key == query.Sort ? !query.Descending : IsNumber(column);
        return here.With((Prefix + "sort", column.Key), (Prefix + "dir", descending ? "desc" : null), (Prefix + "page", null));
    }

    private string Export(string format)
    {
        var given = PageAddress.Of(ExportPath!);
        var own = here.Others(Prefix + "page").Where(o => !given.Has(o.Key));
        return given.WithPath($"{given.Path}.{format}").With([.. own.Select(o => (o.Key, (string?)o.Value))]);
    }
}
