using System.Text;

namespace CamTay.Imports.Files;

internal enum CellFault { None, Formula, Merged, Error, Damaged, TooLong, OtherDayForm }

/// <summary>A cell as text: trimmed, NFC. A faulty one has no value to rely on.</summary>
internal readonly record struct Cell(string Text, CellFault Fault = CellFault.None)
{
    /// <summary>Excel's own limit of a cell.</summary>
    public const int Longest = 32_767;

    public static readonly Cell Empty = new("");

    public bool Blank => Text.Length == 0 && Fault == CellFault.None;

    public static Cell Of(string raw)
    {
        if (raw.Length == 0) return Empty;
        if (raw.Length > Longest) return new("", CellFault.TooLong);
        var text = Trim(raw);
        foreach (var c in text)
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || char.IsSurrogate(c) && !WellFormed(text))
                return new(text.Replace('\0', ' '), CellFault.Damaged);
        return new(text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC));
    }

    // Files pasted from the web carry no-break and zero-width spaces that nobody sees.
    private static string Trim(string raw)
    {
        var from = 0;
        var to = raw.Length;
        while (from < to && Invisible(raw[from])) from++;
        while (to > from && Invisible(raw[to - 1])) to--;
        return from == 0 && to == raw.Length ? raw : raw[from..to];
    }

    private static bool Invisible(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
