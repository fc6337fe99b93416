using System.Globalization;
using CamTay.Imports.Files;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>The cells of one row by column name. Reading them collects every fault of the row, so that a person mends them all at once.</summary>
internal sealed class RowCells(ImportKind kind, int number, IReadOnlyList<Cell> cells, DateOnly today)
{
    private readonly List<(string? Column, Refusal Reason)> faults = [];

    public int Number => number;

    public bool Faulty => faults.Count > 0;

    public void Refuse(string? column, Refusal reason)
    {
        if (column is null || !faults.Any(f => f.Column == column)) faults.Add((column, reason));
    }

    /// <summary>The first fault names the column; the others are told in the same breath.</summary>
    public Outcome Rejection()
    {
        var (column, first) = faults[0];
        var others = faults.Skip(1).ToList();
        return Outcome.Rejected(first with
        {
            Vi = string.Join(' ', others.Select(f => $"{f.Column}: {f.Reason.Vi}").Prepend(first.Vi)),
            En = string.Join(' ', others.Select(f => $"{f.Column}: {f.Reason.En}").Prepend(first.En)),
        }, column);
    }

    /// <summary>Text, or null when empty or at fault.</summary>
    public string? Text(string column, int longest = 500)
    {
        var cell = cells[kind.IndexOf(column)];
        if (FaultOf(cell) is { } fault) Refuse(column, fault);
        else if (cell.Text.Length > longest) Refuse(column, RowRefusals.TooLong.With(longest));
        else if (cell.Text.Length > 0) return cell.Text;
        else if (kind.Columns[kind.IndexOf(column)].Required) Refuse(column, RowRefusals.Missing);
        return null;
    }

    /// <summary>A code: goes into the ledger, so it may not carry prose.</summary>
    public string? Code(string column)
    {
        const int longest = 64;
        if (Text(column) is not { } text) return null;
        if (text.Length <= longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':')) return text;
        Refuse(column, RowRefusals.BadCode.With(text.Length > longest ? text[..longest] + "…" : text, longest));
        return null;
    }

    /// <summary>One of the column's allowed values, whatever its case.</summary>
    public string? OneOf(string column)
    {
        if (Text(column) is not { } text) return null;
        var values = kind.Columns[kind.IndexOf(column)].Values!;
        if (values.FirstOrDefault(v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase)) is { } value) return value;
        Refuse(column, RowRefusals.NotOneOf.With(text, string.Join(", ", values)));
        return null;
    }

    public long? Whole(string column, long least = 0, long most = 100_000_000)
    {
        if (Text(column) is not { } text) return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Refuse(column, RowRefusals.NotWhole.With(text));
        else if (number < least || number > most) Refuse(column, RowRefusals.OutOfRange.With(text, least, most));
        else return number;
        return null;
    }

    /// <summary>A day that may lie ahead: an employment begins next month.</summary>
    public DateOnly? Day(string column) => Text(column) is { } text ? Days.Read(text, reason => Refuse(column, reason)) : null;

    /// <summary>A day on which something happened, so not after today.</summary>
    public DateOnly? PastDay(string column)
    {
        if (Day(column) is not { } day) return null;
        if (day <= today) return day;
        Refuse(column, RowRefusals.FutureDay.With(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
        return null;
    }

    /// <summary>The row as it is kept: column and text, without empty ones.</summary>
    public Dictionary<string, string> Kept()
    {
        var kept = new Dictionary<string, string>();
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Text.Length > 0) kept[kind.Columns[i].Name] = cells[i].Text;
        return kept;
    }

    private static Refusal? FaultOf(Cell cell) => cell.Fault switch
    {
        CellFault.None => null,
        CellFault.Formula => RowRefusals.Formula,
        CellFault.Merged => RowRefusals.Merged.With(cell.Text),
        CellFault.Error => RowRefusals.CellError.With(cell.Text),
        CellFault.OtherDayForm => RowRefusals.OtherDayForm.With(cell.Text.Length > 40 ? cell.Text[..40] + "…" : cell.Text),
        CellFault.TooLong => RowRefusals.TooLong.With(Cell.Longest),
        _ => RowRefusals.Damaged,
    };
}
