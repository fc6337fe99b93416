using System.Text.RegularExpressions;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Architecture;

/// <summary>The repository stands alone: no secret, no path of the machine on which it was written.</summary>
public sealed partial class SecretTests
{
    private static readonly string[] Text = [".cs", ".razor", ".ts", ".js", ".json", ".yaml", ".yml", ".md", ".sh", ".props", ".csproj", ".slnx", ".css", ".scss", ".html", "/run", "/dev", "/camtay"];

    [Fact]
    public void No_file_holds_a_secret_or_a_path_of_someones_machine()
    {
        var faults = from file in Repository.Files("", Text)
                     where !file.EndsWith("SecretTests.cs", StringComparison.Ordinal)
                     from Match match in Secret().Matches(File.ReadAllText(Repository.PathOf(file)))
                     select $"{file}: {match.Value}";
        faults.ShouldBeEmpty();
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_\w{20,}|npm_\w{20,}|eyJ[\w-]{20,}\.eyJ[\w-]{20,}|(?<![\w.~*/])/(?:root|home|work|Users)/[\w.]+|\.\./shared/|[A-Z]:\\Users|Password=(?!\$|\{|…|\.\.\.)\w{4,}")]
    private static partial Regex Secret();
}
