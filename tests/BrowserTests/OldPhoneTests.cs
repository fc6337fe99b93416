using System.Diagnostics;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>The hand face runs on Chrome and WebView 61: what is built for it is read with the grammar and the list of that time (<c>old-phones.mjs</c>).</summary>
public sealed class OldPhoneTests
{
    private const string Dist = "src/Web/wwwroot/dist/assets";

    [Fact]
    public async Task What_is_built_for_cheap_phones_is_understood_by_a_browser_of_2017()
    {
        var built = new[] { "hand-*", "offline-*", "roll-offline-*", "check-*" }.SelectMany(p => Directory.GetFiles(Repository.PathOf(Dist), p)).ToList();
        built.Count(f => f.EndsWith(".js", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
        built.Count(f => f.EndsWith(".css", StringComparison.Ordinal)).ShouldBe(1);
        (await Faults(built)).ShouldBe("");
    }

    [Theory]
    [InlineData("a.js", "const a = b?.c;", "?.")]
    [InlineData("a.js", "try { a() } catch { b() }", "catch without a name")]
    [InlineData("a.js", "import('x').then(a)", "import()")]
    [InlineData("a.js", "console.log(import.meta.url)", "import.meta")]
    [InlineData("a.js", "const a = { ...b };", "spreading")]
    [InlineData("a.js", "crypto.randomUUID()", "randomUUID")]
    [InlineData("a.js", "speechSynthesis.cancel()", "without asking")]
    [InlineData("a.css", ".a{display:flex;gap:4px}", "gap")]
    [InlineData("a.css", ".a:is(b){color:red}", ":is(")]
    [InlineData("a.css", ".a{inset:0}", "inset")]
    public async Task The_reader_knows_what_came_later(string name, string text, string fault)
    {
        var folder = Directory.CreateTempSubdirectory("camtay-old-");
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        (await Faults([file])).ShouldContain(fault);
        folder.Delete(recursive: true);
    }

    private static async Task<string> Faults(IReadOnlyList<string> files)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests/BrowserTests/old-phones.mjs"), .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (faults, broken) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await broken);
        return (await faults).Trim();
    }
}
