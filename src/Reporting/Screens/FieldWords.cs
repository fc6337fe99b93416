using CamTay.Platform;

namespace CamTay.Reporting;

/// <summary>What stands in a frozen field, as plain text.</summary>
internal static class FieldWords
{
    public static string Of(FrozenField field, Language l) => field.Kind switch
    {
        "number" => field.Number is { } n ? l.Number(n) : "",
        "day" => DateOnly.TryParse(field.Text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? l.Day(day) : "",
        "difficulties" or "unit-difficulties" => string.Join("\n", (field.Difficulties ?? []).Select(d => $"{l[d.ThemeVi, d.ThemeEn]}: {d.Text}" + (d.UnitName is null ? "" : $" ({d.UnitName})"))),
        "quotes" => string.Join("\n", (field.Quotes ?? []).Select(q => $"{q.UnitName}: {q.Text}")),
        "files" => string.Join("\n", (field.Files ?? []).Select(f => $"{f.Name} ({FileNames.Size(f.Size, l)}, {f.Sha256[..12]})")),
        "figures" => string.Join("\n", (field.Figures ?? []).Select(f => $"{f.Target}: {l.Number(f.Numerator)}/{l.Number(f.Denominator)}")),
        "table" => string.Join("\n", (field.Table?.Rows ?? []).Select(r => $"{l[r.Vi, r.En]}: {Of(field.Table!, r, l)}")),
        "received" => field.Receipts is { } r ? l[$"{r.InTime + r.Extended} đúng hạn, {r.Late} muộn, {r.Missing} chưa nộp, trong {r.Expected}", $"{r.InTime + r.Extended} in time, {r.Late} late, {r.Missing} missing, of {r.Expected}"] : "",
        _ => field.Text ?? "",
    };

    /// <summary>The filled cells of a table's row.</summary>
    public static string Of(FrozenTable table, FrozenLine row, Language l) =>
        string.Join("; ", table.Columns.Zip(row.Cells, (c, cell) => (Column: l[c.Vi, c.En], Words: Of(c, cell, l))).Where(c => c.Words.Length > 0).Select(c => $"{c.Column}: {c.Words}"));

    public static string Of(FrozenColumn column, FrozenCell cell, Language l) => Of(new FrozenField(column.Code, column.Kind, column.Vi, column.En) { Text = cell.Text, Number = cell.Number }, l);
}
