using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Architecture;

/// <summary>architecture.md, "Reading it": names that say something, files that are read in one go.</summary>
public sealed partial class NamingTests(ITestOutputHelper output)
{
    private static readonly string[] Empty = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Dto", "Impl", "Base", "Common"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        Modules.Assemblies.Append(typeof(NamingTests).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttributes(typeof(CompilerGeneratedAttribute), false).Length == 0 && !t.Name.Contains('<'))
            .Where(t => Empty.Contains(LastWord().Match(t.Name.Split('`')[0]).Value))
            .Select(t => t.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_is_a_drawer()
    {
        Repository.Files("src", ".cs", ".razor", ".ts").SelectMany(f => Path.GetDirectoryName(f)!.Split('/'))
            .Intersect([.. Empty, "Misc", "Shared", "Extensions"], StringComparer.OrdinalIgnoreCase)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_is_read_in_one_go()
    {
        var lines = Repository.Files("src", ".cs", ".razor", ".ts", ".css", ".scss").Concat(Repository.Files("tests", ".cs", ".ts"))
            .Select(f => (File: f, Lines: File.ReadLines(Repository.PathOf(f)).Count())).OrderBy(f => f.Lines).ToList();
        output.WriteLine($"{lines.Count} files, median {lines[lines.Count / 2].Lines} lines, nine in ten under {lines[lines.Count * 9 / 10].Lines}");
        lines.Where(f => f.Lines > 300).ShouldBeEmpty();
        lines[lines.Count / 2].Lines.ShouldBeLessThanOrEqualTo(60, "The median file has grown: one use case should be one short file.");
    }

    [GeneratedRegex("[A-Z][a-z]*$")]
    private static partial Regex LastWord();
}
