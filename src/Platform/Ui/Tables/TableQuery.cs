using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CamTay.Platform.Ui;

/// <summary>What the query string asks of a table: <c>?sort=key&amp;dir=desc&amp;q=text&amp;page=2</c>. The page and its export read the same.</summary>
public sealed record TableQuery(string? Sort, bool Descending, string? Text, int Page)
{
    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <param name="prefix">Sets several tables of one page apart: <c>?a.sort=</c>.</param>
    public static TableQuery From(HttpRequest request, string prefix = "") =>
        From(request.QueryString.Value ?? "", prefix);

    public static TableQuery From(string queryString, string prefix = "")
    {
        var values = QueryHelpers.ParseQuery(queryString);
        string? Get(string key) => values.TryGetValue(prefix + key, out var v) && !string.IsNullOrWhiteSpace(v) ? v.ToString() : null;
        var page = int.TryParse(Get("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? Math.Max(1, p) : 1;
        return new TableQuery(Get("sort"), Get("dir") == "desc", Get("q")?.Trim(), page);
    }

    /// <summary>Rows that hold the text, in the order asked. Without an order the rows keep their own.</summary>
    public IReadOnlyList<T> Apply<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language)
    {
        if (Text is { } text)
        {
            var wanted = PlainText.Fold(text);
            rows = rows.Where(row => columns.Any(c => PlainText.Fold(c.Text(row, language)).Contains(wanted, StringComparison.Ordinal)));
        }
        var column = columns.FirstOrDefault(c => c.Key == Sort);
        if (column is null) return rows as IReadOnlyList<T> ?? rows.ToImmutableArray();
        // Rows without a value come last, whichever the direction.
        var ordered = rows.Select(row => (Row: row, Key: Key(column.Value(row)))).OrderBy(x => x.Key is null);
        var comparer = Comparer<object?>.Create(Compare);
        return (Descending ? ordered.ThenByDescending(x => x.Key, comparer) : ordered.ThenBy(x => x.Key, comparer)).Select(x => x.Row).ToImmutableArray();
    }

    // A text is looked at once, not at each of a long table's comparisons.
    private static object? Key(object? value) => value is string text ? Order.GetSortKey(text, CompareOptions.IgnoreCase) : value;

    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (SortKey x, SortKey y) => SortKey.Compare(x, y),
        (IComparable x, _) when a.GetType() == b.GetType() => x.CompareTo(b),
        _ => string.CompareOrdinal(a.ToString(), b.ToString()),
    };
}
