using System.Reflection;
using System.Text.RegularExpressions;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Architecture;

/// <summary>interface.md: both languages before a screen lands.</summary>
public sealed partial class TextTests
{
    /// <summary>Shown as it is in both languages: proper names, formats, units.</summary>
    private static readonly string[] SameInBoth = ["Cầm Tay", "Tiếng Việt", "VNeID", "English", ".csv", ".xlsx", ".docx", ".pdf", "CSV", "XLSX", "Excel", "JSON", "SHA-256", "API", "xAPI", "VI", "EN"];

    [Fact]
    public void Every_text_of_a_page_stands_in_both_languages()
    {
        var faults = from file in Repository.Files("src", ".razor")
                     let rest = SameInBoth.Aggregate(Pair().Replace(SourceText.WithoutComments(Read(file)), ""), (text, same) => text.Replace(same, "", StringComparison.Ordinal))
                     from line in rest.Split('\n')
                     where SourceText.VietnameseLetter().IsMatch(line)
                     select $"{file}: {line.Trim()}";
        faults.ShouldBeEmpty("Vietnamese text outside L[\"vi\", \"en\"].");
    }

    [Fact]
    public void No_side_of_a_pair_is_empty()
    {
        var faults = from file in Repository.Files("src", ".razor", ".cs")
                     from Match pair in Pair().Matches(SourceText.WithoutComments(Read(file)))
                     where string.IsNullOrWhiteSpace(pair.Groups["vi"].Value) != string.IsNullOrWhiteSpace(pair.Groups["en"].Value)
                         || SourceText.VietnameseLetter().IsMatch(WithoutPlaces(pair.Groups["en"].Value))
                     select $"{file}: {pair.Value}";
        faults.ShouldBeEmpty("A pair with an empty side, or with Vietnamese on the English side.");
    }

    /// <summary>Plain words between two tags of a page, outside any expression, are in one language only.</summary>
    [Fact]
    public void No_page_has_bare_words()
    {
        var faults = from file in Repository.Files("src", ".razor")
                     let markup = SourceText.WithoutComments(Read(file)).Split("@code")[0]
                     from Match text in BareText().Matches(markup)
                     where !SameInBoth.Contains(text.Groups[1].Value.Trim()) && Word().Matches(text.Groups[1].Value).Any(word => !SameInBoth.Contains(word.Value))
                     select $"{file}: {text.Groups[1].Value.Trim()}";
        faults.ShouldBeEmpty("Words that a reader sees in one language only.");
    }

    [Fact]
    public void Every_refusal_speaks_both_languages_and_has_a_code_of_its_own()
    {
        var refusals = Modules.Assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Refusal))
            .Select(f => (Refusal)f.GetValue(null)!).ToList();
        refusals.GroupBy(r => r.Code).Where(g => g.Distinct().Count() > 1).Select(g => g.Key).ShouldBeEmpty("Two refusals with one code.");
        refusals.Where(r => !RefusalCode().IsMatch(r.Code)).Select(r => r.Code).ShouldBeEmpty("Codes read module.what-is-wrong.");
        refusals.Where(r => string.IsNullOrWhiteSpace(r.Vi) || string.IsNullOrWhiteSpace(r.En) || SourceText.VietnameseLetter().IsMatch(WithoutQuotes(r.En)) || Places(r.Vi) != Places(r.En))
            .Select(r => r.Code).ShouldBeEmpty("A side is empty, not English, or has other {0} places than the other.");
        refusals.Where(r => !r.Vi.IsNormalized()).Select(r => r.Code).ShouldBeEmpty("Vietnamese text is kept in NFC.");
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Interpolated places may hold anything, also a nested pair.</summary>
    private static string WithoutPlaces(string text) => SameInBoth.Aggregate(Hole().Replace(text, ""), (t, same) => t.Replace(same, "", StringComparison.Ordinal));

    /// <summary>What a file may say is quoted as it is written there.</summary>
    private static string WithoutQuotes(string text) => Quote().Replace(text, "");

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quote();

    [GeneratedRegex("""
        \b(?:L|Language|language|l)\[\s*(?:\$?"(?<vi>(?:\\.|\{[^}]*\}|[^"\\])*)"\s*\+?\s*)+,\s*(?:\$?"(?<en>(?:\\.|\{[^}]*\}|[^"\\])*)"\s*\+?\s*)+\]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pair();

    [GeneratedRegex(@">([^<>@{}();=""]+)<")]
    private static partial Regex BareText();

    [GeneratedRegex(@"\.?\p{L}[\p{L}\d-]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
