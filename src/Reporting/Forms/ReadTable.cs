using System.Globalization;
using CamTay.Platform.Yaml;

namespace CamTay.Reporting.Forms;

/// <summary>The part of a form's text that makes a field a table: <c>cot</c>, and <c>hang</c> or how many rows people may fill.</summary>
internal static class ReadTable
{
    /// <summary>All tables of a form: a posted form and kept answers hold them with room for the other fields.</summary>
    public const int MostCells = 400;
    private const int MostColumns = 8, MostRows = 30, UsualRows = 10;
    /// <summary>Of a cell that does not say how long it may be: a table is read in lines.</summary>
    private const int LongestCell = 1000;

    private static readonly Dictionary<string, FieldKind> Kinds = new() { ["so"] = FieldKind.Number, ["ngay"] = FieldKind.Day, ["chon"] = FieldKind.Choice, ["van-ban"] = FieldKind.Text };

    public static FormField Of(FormField field, MapReader map)
    {
        void Fault(string key, string vi, string en) => map.Faults.Add(map.LineOf(key), map.At(key), vi, en);

        var (most, own) = (map.Number("nhieu_nhat", 1, MostRows), map.Node("hang") is not null);
        var table = field with
        {
            Most = most,
            FreeRows = !own,
            Columns = [.. map.Maps("cot").Select(Column)],
            Rows = own ? [.. map.Maps("hang").Select(Row)] : [.. Enumerable.Range(1, most ?? UsualRows).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new FormChoice(n, $"dòng {n}", $"row {n}"))],
        };
        if (map.Required("cot") is not null && table.Columns.Count is 0 or > MostColumns)
            Fault("cot", $"Bảng phải có từ 1 đến {MostColumns} cột.", $"A table has 1 to {MostColumns} columns.");
        if (own && table.Rows.Count is 0 or > MostRows) Fault("hang", $"Bảng phải có từ 1 đến {MostRows} hàng.", $"A table has 1 to {MostRows} rows.");
        if (own && most is not null) Fault("nhieu_nhat", "Bảng đã có “hang” thì không có “nhieu_nhat”.", "A table with “hang” has no “nhieu_nhat”.");
        foreach (var (key, codes) in new[] { ("cot", table.Columns.Select(c => c.Code)), ("hang", table.Rows.Select(r => r.Code)) })
            foreach (var twice in codes.GroupBy(c => c).Where(g => g.Count() > 1)) Fault(key, $"“{twice.Key}” ghi hai lần.", $"“{twice.Key}” is given twice.");
        // Otherwise “required” would ask for nothing.
        if (own && table.Required && !table.Columns.Any(c => c.Required)) Fault("bat_buoc", "Bảng bắt buộc có “hang” thì ít nhất một cột phải bắt buộc.", "A required table with “hang” needs a required column.");
        if (table.Cells().Any(c => c.Code.Length > Answers.LongestKey)) Fault("ma", "Mã của bảng, hàng và cột quá dài.", "The codes of the table, its rows and columns are too long.");
        return table;
    }

    private static FormField Column(MapReader map)
    {
        var column = new FormField(ReadForm.Code(map), ReadForm.Word(map, "loai", Kinds), map.RequiredText("ten"), map.RequiredText("ten_en"))
        {
            Required = map.Word("bat_buoc", ReadForm.YesNo) ?? false, Least = map.Number("it_nhat", 0, int.MaxValue), Most = map.Number("nhieu_nhat", 0, int.MaxValue),
        };
        if (column.Kind == FieldKind.Text) column = column with { Most = column.Most ?? LongestCell };
        if (column.Kind == FieldKind.Choice) column = column with { Choices = [.. map.Maps("lua_chon").Select(ReadForm.Choice)] };
        if (column is { Kind: FieldKind.Choice, Choices.Count: 0 }) map.Required("lua_chon");
        map.Finish();
        return column;
    }

    private static FormChoice Row(MapReader map)
    {
        var row = new FormChoice(ReadForm.Code(map), map.RequiredText("ten"), map.RequiredText("ten_en"));
        map.Finish();
        return row;
    }
}
