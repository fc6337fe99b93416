using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CamTay.Imports.Claims;

/// <summary>
/// The id of a statement follows from what it says (UUID version 8, RFC 9562, over SHA-256), so that the same fact sent twice, in
/// whatever file, is one entry. What replaces an entry, or restates one that was voided, also hashes that entry's id.
/// </summary>
internal static class StatementId
{
    public static Guid Of(string kind, Claim claim, Guid? after)
    {
        var f = claim.Facts;
        // The unit is left out: it follows from the person and the day, and a mended employment must not make the fact a new one.
        return Of(string.Join('\u001F', kind, claim.Subject, claim.Verb.ToString(), Day(claim.Day), f.Code, f.Group, f.Place,
            f.Value?.ToString(CultureInfo.InvariantCulture),
            f.Parts is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Supported};{p.ByVneid};{p.Booked};{p.Cashless}") : null,
            claim.Strength.ToString(), after?.ToString()));
    }

    public static Guid OfVoid(Guid voided, Guid by) => Of($"void\u001F{voided}\u001F{by}");

    /// <summary>Names what a row says before anyone knows of whom.</summary>
    public static Guid OfRow(string kind, IReadOnlyDictionary<string, string> cells) =>
        Of("row\u001F" + kind + "\u001F" + string.Join('\u001F', cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "\u001E" + c.Value)));

    private static Guid Of(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
