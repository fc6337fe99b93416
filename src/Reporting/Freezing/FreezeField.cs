using System.Globalization;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Gathering;

namespace CamTay.Reporting.Freezing;

/// <summary>A field of the form with what stands in it now.</summary>
internal static class FreezeField
{
    private static readonly Dictionary<FieldKind, string> Kinds = new()
    {
        [FieldKind.Figures] = "figures", [FieldKind.Number] = "number", [FieldKind.Day] = "day", [FieldKind.Choice] = "choice", [FieldKind.Text] = "text", [FieldKind.Difficulties] = "difficulties",
        [FieldKind.Received] = "received", [FieldKind.UnitDifficulties] = "unit-difficulties", [FieldKind.Quotes] = "quotes", [FieldKind.Files] = "files",
        [FieldKind.Table] = "table",
    };

    public static FrozenField Of(FormField field, Answers answers, IReadOnlyList<FrozenFigure> figures, Gathered? gathered, IEnumerable<Attachment> files)
    {
        var frozen = new FrozenField(field.Code, Kinds[field.Kind], field.Vi, field.En) { Role = field.Role };
        var text = answers[field.Code];
        return field.Kind switch
        {
            FieldKind.Figures => frozen with { Figures = [.. figures.Where(f => field.Targets.Count == 0 || field.Targets.Contains(f.Target))] },
            FieldKind.Files => frozen with { Files = [.. files.Where(f => f.Field == field.Code).Select(f => f.Frozen)] },
            FieldKind.Number => frozen with { Number = CheckAnswers.Number(text) },
            FieldKind.Choice => frozen with { Text = field.Choices.FirstOrDefault(c => c.Code == text)?.Vi },
            FieldKind.Difficulties => frozen with { Difficulties = [.. answers.Difficulties(field.Code).Select(d => Difficulty(field, d.Theme, d.Text))] },
            FieldKind.Table => frozen with { Table = Table(field, answers) },
            FieldKind.Received when gathered is not null => frozen with { Receipts = gathered.Receipts },
            FieldKind.UnitDifficulties when gathered is not null => frozen with { Difficulties = gathered.Difficulties },
            FieldKind.Quotes when gathered is not null => frozen with { Quotes = [.. gathered.Words.Where(w => w.Role == field.Role && answers[QuoteKey(field, w)].Length > 0).Select(w => w.Quote)] },
            _ => frozen with { Text = text.Length == 0 ? null : text },
        };
    }

    /// <summary>The tick by which the department quotes a unit's words: they stay chosen while the unit's report stays the same.</summary>
    public static string QuoteKey(FormField field, UnitWords words) => string.Create(CultureInfo.InvariantCulture, $"{field.Code}.{words.Quote.Source:N}.{words.Field}");

    private static FrozenTable Table(FormField table, Answers answers)
    {
        var filled = answers.FilledRows(table).ToList();
        return new FrozenTable(table.FreeRows, [.. table.Columns.Select(c => new FrozenColumn(c.Code, Kinds[c.Kind], c.Vi, c.En))],
            [.. (table.FreeRows || filled.Count == 0 ? filled : table.Rows).Select(r => new FrozenLine(r.Code, r.Vi, r.En, [.. table.Cells(r).Select(c => Cell(c, answers))]))]);
    }

    private static FrozenCell Cell(FormField cell, Answers answers)
    {
        var field = Of(cell, answers, [], null, []);
        return new FrozenCell(field.Text, field.Number);
    }

    private static FrozenDifficulty Difficulty(FormField field, string theme, string text)
    {
        var choice = field.Choices.FirstOrDefault(c => c.Code == theme);
        return new FrozenDifficulty(theme, choice?.Vi ?? theme, choice?.En ?? theme, text);
    }
}
