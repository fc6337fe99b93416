using System.Globalization;
using System.Text;

namespace CamTay.Platform.Documents;

/// <summary>Text that may come from anywhere, made fit for a document: composed letters, nothing that XML refuses, nothing that turns the reading direction.</summary>
internal static class DocumentText
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r' or 0x2028 or 0x2029) clean.Append(' ');
            else if (rune.Value is 0xFFFD or 0xFFFE or 0xFFFF) continue; // half a pair, or no character at all
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
                clean.Append(rune);
        }
        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    public static string Upper(string text) => Clean(text).ToUpper(Vietnamese);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
}
