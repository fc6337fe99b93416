using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CamTay.Reporting.Forms;

/// <summary>What was typed, by field. Text only, NFC, with LF; an empty answer is no answer. A difficulty is <c>CODE.n.chu_de</c> and <c>CODE.n.noi_dung</c>, a cell of a table <c>CODE.row.column</c>.</summary>
internal sealed class Answers : IEquatable<Answers>
{
    public const int MostDifficulties = 12;
    public const int LongestKey = 120;
    private const int MostKeys = 600, LongestAll = 400_000;

    public static readonly Answers None = new(new Dictionary<string, string>());

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    private readonly bool tooMany;

    public Answers(IEnumerable<KeyValuePair<string, string>> given)
    {
        foreach (var (key, value) in given)
        {
            if (key.Length > LongestKey || Clean(value) is not { Length: > 0 } text) continue; // no field has such a name
            if (tooMany = values.Count >= MostKeys && !values.ContainsKey(key)) break;
            values[key] = text;
        }
    }

    public string this[string key] => values.GetValueOrDefault(key, "");

    public IEnumerable<string> Keys => values.Keys;

    /// <summary>More than is kept: to be refused as a whole, since a part of it would be lost without a word.</summary>
    public bool TooLong => tooMany || values.Sum(v => v.Value.Length) > LongestAll;

    public IEnumerable<(int Row, string Theme, string Text)> Difficulties(string field)
    {
        for (var row = 1; row <= MostDifficulties; row++)
            if ((Theme: this[ThemeKey(field, row)], Text: this[TextKey(field, row)]) is { } r && r.Theme.Length + r.Text.Length > 0) yield return (row, r.Theme, r.Text);
    }

    public static string ThemeKey(string field, int row) => string.Create(CultureInfo.InvariantCulture, $"{field}.{row}.chu_de");

    public static string TextKey(string field, int row) => string.Create(CultureInfo.InvariantCulture, $"{field}.{row}.noi_dung");

    /// <summary>Rows of a table in which anything stands; the others are no rows.</summary>
    public IEnumerable<FormChoice> FilledRows(FormField table) => table.Rows.Where(row => table.Cells(row).Any(cell => this[cell.Code].Length > 0));

    /// <summary>Only the answers that the form asks for in this period.</summary>
    public Answers For(ReportForm form, string period)
    {
        var known = form.Fields(period).ToDictionary(f => f.Code);
        var cells = known.Values.SelectMany(f => f.Cells()).Select(c => c.Code).ToHashSet();
        return new Answers(values.Where(v => known.TryGetValue(v.Key.Split('.')[0], out var field) && field.Kind switch
        {
            FieldKind.Difficulties => v.Key.Count(c => c == '.') == 2,
            FieldKind.Table => cells.Contains(v.Key),
            FieldKind.Quotes => v.Key.Contains('.', StringComparison.Ordinal),
            _ => field.Typed && v.Key == field.Code,
        }));
    }

    public Answers With(string key, string value) => new([.. values.Where(v => v.Key != key), new(key, value)]);

    public string ToJson() => JsonSerializer.Serialize(values, Plain);

    /// <summary>What <see cref="ToJson"/> wrote; anything else is no answers.</summary>
    public static Answers FromJson(string? json)
    {
        if (string.IsNullOrEmpty(json)) return None;
        try { return new Answers(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []); }
        catch (JsonException) { return None; }
    }

    public bool Equals(Answers? other) => other is not null && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    private static string Clean(string? value)
    {
        var text = (value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        // Control characters have no place in a report and are forbidden in the XML of its documents.
        text = string.Concat(text.Where(c => c == '\n' || c == '\t' || (!char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF')))).Trim();
        try { return text.Normalize(NormalizationForm.FormC); }
        catch (ArgumentException) { return string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormC); }
    }
}
