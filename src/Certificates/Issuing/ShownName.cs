namespace CamTay.Certificates.Issuing;

/// <summary>
/// The name on a certificate. The department signs it, so it may leave something of the register's name out, and nothing else: a part of its words in
/// their order, each whole or as its first letter.
/// </summary>
internal static class ShownName
{
    /// <summary>What to sign now; null for no name. A choice that no longer fits the register shows nothing rather than more than she chose.</summary>
    public static string? On(string? register, string? chosen) => register is null ? null : chosen switch { null => register, "" => null, _ => Of(register, chosen) };

    /// <summary>The chosen name with the register's own spelling; null when it is none of hers.</summary>
    public static string? Of(string register, string chosen)
    {
        var (own, said, at) = (Words(register), new List<string>(), 0);
        foreach (var word in Words(chosen.Replace(".", ". ", StringComparison.Ordinal)))
        {
            while (at < own.Length && !Fits(own[at], word)) at++;
            if (at == own.Length) return null;
            said.Add(Same(own[at], word) ? own[at] : $"{First(own[at])}.");
            at++;
        }
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    private static string[] Words(string name) => name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string own, string word) => Same(own, word) || Same(First(own), word.EndsWith('.') ? word[..^1] : word);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string First(string word) => word[..1].ToUpperInvariant();
}
