using System.Text;
using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>Where each column of a kind stands in a file, in any order; what the file has besides.</summary>
internal sealed record Header(int Row, IReadOnlyList<int> Places, IReadOnlyList<string> Unknown)
{
    /// <summary>Column of our own that carries the reasons of an earlier refusal; ignored when the mended file returns.</summary>
    public const string ReasonColumn = "ly_do";

    /// <summary>For a file with headers of its own: how it is read.</summary>
    public ColumnMap? Map { get; init; }

    public ImportKind? Kind { get; init; }

    /// <summary>Cells of the header of such a file; titles above it may be narrower.</summary>
    public int Width { get; init; }

    public static Header Read(SheetRow row, ImportKind kind)
    {
        var merged = row.Cells.FirstOrDefault(c => c.Fault == CellFault.Merged);
        if (merged.Fault == CellFault.Merged) throw new RefusedException(ImportsRefusals.MergedHeader.With(merged.Text));
        var names = row.Cells.Select(c => c.Text.ToLowerInvariant()).ToList();
        var repeated = names.Where(n => n.Length > 0).GroupBy(n => n).Where(g => g.Count() > 1 && kind.Has(g.Key)).Select(g => g.Key).ToList();
        if (repeated.Count > 0) throw new RefusedException(ImportsRefusals.DuplicateColumns.With(string.Join(", ", repeated)));
        var unknown = names.Where(n => n.Length > 0 && n != ReasonColumn && !kind.Has(n)).Distinct().ToList();
        RequireColumns(kind, names, unknown);
        return new Header(row.Number, kind.Columns.Select(c => names.IndexOf(c.Name)).ToList(), unknown);
    }

    /// <summary>The kind's own cells of a row, in the kind's order.</summary>
    public Cell[] Pick(SheetRow row)
    {
        var cells = new Cell[Places.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Places[i] < 0 ? Cell.Empty : row[Places[i]];
            if (Map is not null) cells[i] = Map.Bring(Kind!.Columns[i], cells[i]);
        }
        return cells;
    }

    /// <summary>Does the row hold anything of the kind? A value that every row shares does not count.</summary>
    public bool Holds(Cell[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            if (Places[i] >= 0 && !cells[i].Blank) return true;
        return false;
    }

    public RowFault FaultOf(SheetRow row) =>
        Map is null || row.Fault != RowFault.Surplus ? row.Fault : row.Cells.Skip(Width).Any(c => !c.Blank) ? RowFault.Surplus : RowFault.None;

    private static void RequireColumns(ImportKind kind, List<string> present, List<string> unknown)
    {
        var missing = kind.Columns.Where(c => c.Required && !present.Contains(c.Name)).Select(c => c.Name).ToList();
        if (kind.OneOf.Count > 0 && !kind.OneOf.Any(present.Contains)) missing.Insert(0, string.Join(" / ", kind.OneOf));
        if (missing.Count == 0) return;
        var guesses = missing.SelectMany(m => m.Split(" / ")).Select(m => (Want: m, Has: unknown.FirstOrDefault(u => Alike(u, m))))
            .Where(g => g.Has is not null).ToList();
        var (vi, en) = unknown.Count == 0 ? ("", "") : ($" Cột lạ: {string.Join(", ", unknown)}.", $" Unknown columns: {string.Join(", ", unknown)}.");
        foreach (var (want, has) in guesses)
            (vi, en) = ($"{vi} Cột “{has}” có phải là {want} không?", $"{en} Is “{has}” meant to be {want}?");
        var names = string.Join(", ", missing);
        throw new RefusedException(ImportsRefusals.MissingColumns.Said([names, vi], [names, en]));
    }

    /// <summary>The same word but for case, accents, spaces, and at most two letters.</summary>
    internal static bool Alike(string has, string wanted)
    {
        var (a, b) = (Plain(has), Plain(wanted));
        if (a == b) return true;
        var allowed = Math.Min(a.Length, b.Length) >= 6 ? 2 : 1;
        return Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    private static string Plain(string name) => new(name.Replace('đ', 'd').Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).ToArray());

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
