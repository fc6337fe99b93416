using System.Text.RegularExpressions;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Architecture;

/// <summary>The content security policy allows neither inline styles nor inline scripts; pages must not need them.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void No_page_has_an_inline_style_or_script()
    {
        var faults = from file in Repository.Files("src", ".razor", ".cs", ".ts", ".html")
                     from Match match in Inline().Matches(SourceText.WithoutComments(File.ReadAllText(Repository.PathOf(file))))
                     select $"{file}: {match.Value.Trim()}";
        faults.ShouldBeEmpty();
    }

    [GeneratedRegex("""\sstyle\s*=\s*["'@]|<style[\s>]|<script(?![^>]*\bsrc=)[^>]*>|\son(?:click|change|submit|input|load|error|keydown|focus|blur)\s*=\s*["']""")]
    private static partial Regex Inline();
}
