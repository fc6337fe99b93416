using System.Globalization;
using System.Text;

namespace CamTay.Platform;

/// <summary>Names of files, which anybody can choose freely, made fit for lists, headers and documents.</summary>
public static class FileNames
{
    private const int Longest = 100;

    /// <summary>The last part of a path, without signs that turn the reading direction or mean something to a file system, with the ending of what the file is.</summary>
    public static string Clean(string? given, string ending)
    {
        var name = (given ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || rune.Value == 0xFFFD) continue;
            clean.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "-" : rune.ToString());
        }
        var text = clean.ToString().Normalize(NormalizationForm.FormC);
        var stem = Path.GetFileNameWithoutExtension(text).Trim(' ', '.');
        if (stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) stem = stem[..^ending.Length];
        if (stem.Length > Longest) stem = stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)];
        return (stem.Length == 0 ? "tep" : stem) + ending;
    }

    /// <summary>12 KB; 1,4 MB.</summary>
    public static string Size(long bytes, Language l) =>
        bytes < 1024 * 1024 ? $"{l.Number(Math.Max(1, bytes / 1024))} KB" : $"{l.Decimal(Math.Round(bytes / 1048576.0, 1))} MB";
}
