using System.Globalization;
using CamTay.Imports.Files;
using CamTay.Imports.Kinds;

namespace CamTay.Imports.Mapping;

/// <summary>How a file with headers of its own is read as a kind: data that a person states, never code.</summary>
/// <param name="Columns">Column of the kind → header of the file, as the file writes it.</param>
/// <param name="Fixed">Column of the kind → the value of every row, where the file has no such column.</param>
/// <param name="DayForm">How the file writes days, one of <see cref="DayForms"/>; ISO days are always read.</param>
internal sealed record ColumnMap(IReadOnlyDictionary<string, string> Columns, IReadOnlyDictionary<string, string> Fixed, string? DayForm)
{
    /// <summary>Ways of writing a day, as a person knows them; which one a file uses is stated, never guessed.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> DayForms = new Dictionary<string, string[]>
    {
        ["ngày/tháng/năm"] = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"],
        ["tháng/ngày/năm"] = ["M/d/yyyy", "M-d-yyyy"],
        ["năm/tháng/ngày"] = ["yyyy/M/d", "yyyy.M.d"],
        ["ngày/tháng/năm giờ:phút"] = ["d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "H:mm d/M/yyyy", "H:mm:ss d/M/yyyy"],
        ["tháng/ngày/năm giờ:phút"] = ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt"],
        ["năm-tháng-ngày giờ:phút"] = ["yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
    };

    /// <summary>The cell of a kind's column, with a day brought into the contract's form; one that does not fit keeps its text as a fault.</summary>
    public Cell Bring(ImportColumn column, Cell found)
    {
        if (Fixed.TryGetValue(column.Name, out var value)) return new Cell(value);
        if (column.Form != ColumnForm.Day || found.Fault != CellFault.None || found.Text.Length == 0) return found;
        if (DayOf(found.Text) is { } day) return new Cell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return found with { Fault = CellFault.OtherDayForm };
    }

    public DateOnly? DayOf(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        return DayForm is not null && DayForms.TryGetValue(DayForm, out var forms)
            && DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment) : null;
    }

    /// <summary>What a reader of the file's answers calls a column: the header that she wrote.</summary>
    public string Original(string column) => Columns.GetValueOrDefault(column, column);
}
