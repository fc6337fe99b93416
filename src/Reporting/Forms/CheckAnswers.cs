using System.Globalization;
using System.Text;
using CamTay.Platform;

namespace CamTay.Reporting.Forms;

/// <summary>Something wrong with what was filled in, said at a field.</summary>
/// <param name="Missing">Nothing wrong yet, only not filled in.</param>
internal sealed record FieldFault(string Field, string Vi, string En, bool Missing = false)
{
    public string Text(Language l) => l[Vi, En];
}

/// <summary>Checks typed answers against a form. The browser does the same with the same words (rules.ts); here it decides.</summary>
internal static class CheckAnswers
{
    /// <summary>A text that nobody writes by hand, and that no page should have to carry.</summary>
    public const int LongestText = 20_000;

    public static IReadOnlyList<FieldFault> Faults(ReportForm form, string period, Answers answers, Func<string, long?> figure)
    {
        var faults = new List<FieldFault>();
        var fields = form.Fields(period).Where(f => f.Typed).ToList();
        foreach (var field in fields) faults.AddRange(Field(field, answers));
        foreach (var rule in form.Rules.Where(r => fields.Any(f => f.Code == r.At)))
            if (!rule.Check.Holds(name => figure(name) ?? Typed(name, fields, answers)))
                faults.Add(new FieldFault(rule.At, rule.Vi, rule.En));
        return faults;
    }

    /// <summary>A whole number as people type it: 1.200 and 1 200 are 1200. Null: not one.</summary>
    public static long? Number(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => c is not ('.' or ' ' or '\u00A0')));
        return digits.Length is > 0 and <= 12 && digits.All(char.IsAsciiDigit) ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What a rule's name stands for: a number, or the sum of a table's column as <c>CODE.column</c>. Null while nothing can be said of it.</summary>
    private static long? Typed(string name, IReadOnlyList<FormField> fields, Answers answers)
    {
        if (fields.FirstOrDefault(f => f.Code == name.Split('.')[0]) is not { } field) return null;
        if (field.Kind != FieldKind.Table) return field.Code == name ? Number(answers[name]) : null;
        var cells = field.Rows.Select(r => answers[$"{field.Code}.{r.Code}{name[field.Code.Length..]}"]).Where(text => text.Length > 0).Select(Number).ToList();
        return cells.Count == 0 || cells.Contains(null) ? null : cells.Sum();
    }

    private static IEnumerable<FieldFault> Field(FormField field, Answers answers)
    {
        if (field.Kind == FieldKind.Difficulties) return Difficulties(field, answers);
        if (field.Kind == FieldKind.Table) return Table(field, answers);
        var text = answers[field.Code];
        if (text.Length == 0) return field.Required ? [FaultWords.Fault(field.Code, "wanted")] : [];
        return field.Kind switch
        {
            FieldKind.Number => Number(field, text),
            FieldKind.Day when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => [FaultWords.Fault(field.Code, "day")],
            FieldKind.Choice when field.Choices.All(c => c.Code != text) => [FaultWords.Fault(field.Code, "choice")],
            FieldKind.Text => Letters(field, text),
            _ => [],
        };
    }

    private static IEnumerable<FieldFault> Number(FormField field, string text)
    {
        if (Number(text) is not { } number) yield return FaultWords.Fault(field.Code, "number");
        else if (number < field.Least) yield return FaultWords.Fault(field.Code, "least", field.Least!.Value);
        else if (number > field.Most) yield return FaultWords.Fault(field.Code, "most", field.Most!.Value);
    }

    private static IEnumerable<FieldFault> Letters(FormField field, string text)
    {
        var letters = text.EnumerateRunes().Count(Rune.IsLetter);
        if (letters < field.Least) yield return FaultWords.Fault(field.Code, "letters", field.Least!.Value, letters);
        else if (text.Length > (field.Most ?? LongestText)) yield return FaultWords.Fault(field.Code, "long", field.Most ?? LongestText);
    }

    private static IEnumerable<FieldFault> Difficulties(FormField field, Answers answers)
    {
        var rows = answers.Difficulties(field.Code).ToList();
        if (field.Required && rows.Count == 0) yield return FaultWords.Fault(field.Code, "wanted");
        if (rows.Any(r => r.Theme.Length == 0 || field.Choices.All(c => c.Code != r.Theme))) yield return FaultWords.Fault(field.Code, "theme");
        if (rows.Any(r => r.Text.Length == 0)) yield return FaultWords.Fault(field.Code, "words");
        if (rows.Any(r => r.Text.Length > LongestText)) yield return FaultWords.Fault(field.Code, "long", LongestText);
    }

    private static IEnumerable<FieldFault> Table(FormField table, Answers answers)
    {
        var filled = answers.FilledRows(table).ToList();
        if (table is { Required: true, FreeRows: true } && filled.Count == 0) yield return FaultWords.Fault(table.Code, "row");
        // A row that nobody began asks for nothing, unless the form itself names it and wants it.
        foreach (var cell in (table is { Required: true, FreeRows: false } ? table.Rows : filled).SelectMany(table.Cells))
            foreach (var fault in Field(cell, answers)) yield return fault with { Vi = $"{cell.Vi}: {fault.Vi}", En = $"{cell.En}: {fault.En}" };
    }
}
