using System.Diagnostics;
using System.Text.RegularExpressions;
using CamTay.Evidence.Entries;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Evidence.Pages;

/// <summary>docs/operations/verify-an-entry.md, run as it stands there.</summary>
public sealed partial class OfflineCheckTests
{
    private static readonly string Doc = File.ReadAllText(Repository.PathOf("docs/operations/verify-an-entry.md"));

    [Fact]
    public void The_page_and_the_document_say_the_same()
    {
        Block("python").ShouldBe(OfflineCheck.Python.ReplaceLineEndings("\n"));
        Block("sh").ShouldBe(OfflineCheck.OpenSsl.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_python_of_the_document_accepts_the_proof_and_refuses_an_edited_one()
    {
        var folder = await Proof();
        var script = Path.Combine(folder, "check.py");
        await File.WriteAllTextAsync(script, Block("python"));
        var proof = Path.Combine(folder, "bang-chung.json");
        (await Run("python3", folder, script, proof)).ShouldBe((0, "MATCH"));
        await File.WriteAllTextAsync(proof, (await File.ReadAllTextAsync(proof)).Replace("BDHVS-01", "BDHVS-02", StringComparison.Ordinal));
        (await Run("python3", folder, script, proof)).ShouldBe((1, "NO MATCH"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_openssl_of_the_document_accepts_the_head_and_refuses_another_one()
    {
        var folder = await Proof();
        var script = Path.Combine(folder, "check.sh");
        await File.WriteAllTextAsync(script, Block("sh"));
        (await Run("sh", folder, script)).ShouldBe((0, "Verified OK"));
        await File.AppendAllTextAsync(Path.Combine(folder, "head.txt"), "\n");
        (await Run("openssl", folder, "dgst", "-sha256", "-verify", "key.pem", "-signature", "head.sig", "head.txt")).Code.ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Proof()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await host.RecordVisits(Cast.Neighbour, new(2025, 8, 1), 120);
        var folder = Directory.CreateTempSubdirectory("camtay-proof-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "bang-chung.json"), await (await host.SignIn("Vinh")).GetByteArrayAsync($"/chung-cu/{id}/bang-chung.json"));
        return folder;
    }

    private static string Block(string language) =>
        Fence().Matches(Doc.ReplaceLineEndings("\n")).First(m => m.Groups["language"].Value == language).Groups["text"].Value.TrimEnd('\n');

    private static async Task<(int Code, string Said)> Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, said.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not on this machine.");
            throw;
        }
    }

    [GeneratedRegex("```(?<language>\\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
