using System.Globalization;

namespace CamTay.Evidence.Json;

/// <summary>Number to text as ECMAScript does (RFC 8785 §3.2.2.3): shortest round-trip digits, exponent from 1e21 and below 1e-6.</summary>
internal static class EcmaScriptNumber
{
    public static string Text(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), "JSON has no such number");
        if (value == 0) return "0";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Split(shortest);
        var sign = value < 0 ? "-" : "";
        var n = exponent; // value = 0.digits × 10^n
        var k = digits.Length;
        if (k <= n && n <= 21) return sign + digits + new string('0', n - k);
        if (0 < n && n <= 21) return sign + digits[..n] + "." + digits[n..];
        if (-6 < n && n <= 0) return sign + "0." + new string('0', -n) + digits;
        var e = n - 1;
        var mantissa = k == 1 ? digits : digits[..1] + "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(e < 0 ? "-" : "+")}{Math.Abs(e)}");
    }

    private static (string Digits, int Exponent) Split(string shortest)
    {
        var s = shortest.TrimStart('-');
        var e = 0;
        var at = s.IndexOf('E', StringComparison.Ordinal);
        if (at >= 0) { e = int.Parse(s[(at + 1)..], CultureInfo.InvariantCulture); s = s[..at]; }
        var point = s.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? s : s[..point];
        var digits = point < 0 ? s : whole + s[(point + 1)..];
        var exponent = e + whole.Length;
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0') is { Length: > 0 } d ? d : "0", exponent - leading);
    }
}
