using System.Globalization;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>The two ways of writing a day (evidence.md §4); any other might be read as another day.</summary>
internal static class Days
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static DateOnly? Read(string text, Action<Refusal> refuse)
    {
        var iso = text.Length == 10 && text[4] == '-' && text[7] == '-';
        var local = text.Length == 10 && text[2] == '/' && text[5] == '/';
        if (!iso && !local || text.Where((_, i) => iso ? i is not (4 or 7) : i is not (2 or 5)).Any(c => !char.IsAsciiDigit(c)))
            refuse(RowRefusals.BadDate.With(text.Length > 40 ? text[..40] + "…" : text));
        else if (!DateOnly.TryParseExact(text, iso ? "yyyy-MM-dd" : "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            refuse(RowRefusals.NoSuchDay.With(text));
        else if (day < Earliest) refuse(RowRefusals.TooEarly.With(text));
        else return day;
        return null;
    }
}
