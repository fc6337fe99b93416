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

    [Fact]
    public async Task The_reader_knows_what_came_later()
    {
        (string Name, string Text, string Fault)[] later =
        [
            ("chain.js", "const a = b?.c;", "?."), ("catch.js", "try { a() } catch { b() }", "catch without a name"), ("import.js", "import('x').then(a)", "import()"),
            ("meta.js", "console.log(import.meta.url)", "import.meta"), ("spread.js", "const a = { ...b };", "spreading"), ("uuid.js", "crypto.randomUUID()", "randomUUID"),
            ("voice.js", "speechSynthesis.cancel()", "without asking"), ("gap.css", ".a{display:flex;gap:4px}", "gap"), ("is.css", ".a:is(b){color:red}", ":is("), ("inset.css", ".a{inset:0}", "inset"),
        ];
        var folder = Directory.CreateTempSubdirectory("camtay-old-");
        foreach (var (name, text, _) in later) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
        var faults = (await Faults([.. later.Select(l => Path.Combine(folder.FullName, l.Name))])).Split('\n');
        folder.Delete(recursive: true);
        foreach (var (name, _, fault) in later) faults.ShouldContain(f => f.StartsWith(name + ":", StringComparison.Ordinal) && f.Contains(fault, StringComparison.Ordinal), name);
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
