using System.Globalization;
using System.Text;
using CamTay.Platform;

namespace CamTay.People;

/// <summary>How texts that people typed are brought into one form.</summary>
internal static class Texts
{
    /// <summary>NFC, trimmed, single spaces; null when nothing is left.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Digits of a Vietnamese phone number, <c>+84</c>, <c>0084</c> and <c>84</c> as <c>0</c>; null when it is none.</summary>
    public static string? Phone(string? text)
    {
        if (text is null) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.StartsWith("0084", StringComparison.Ordinal)) digits = "0" + digits[4..];
        else if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12) digits = "0" + digits[2..];
        // A spreadsheet that took the number for an amount lost its first zero.
        else if (digits.Length == 9 && digits[0] != '0') digits = "0" + digits;
        if (digits.StartsWith("00", StringComparison.Ordinal)) digits = digits[1..];
        return digits.Length is 10 or 11 && digits[0] == '0' ? digits : null;
    }

    /// <summary>A day as a date field of a form has it, or as people write it.</summary>
    public static DateOnly ReadDay(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new RefusedException(PlatformRefusals.BadDate.With(text ?? ""));

    public static string FieldDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
