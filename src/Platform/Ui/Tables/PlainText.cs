using System.Globalization;
using System.Text;

namespace CamTay.Platform;

/// <summary>Text for searching: lower case, no diacritics, so that "nguyen" finds "Nguyễn".</summary>
public static class PlainText
{
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
