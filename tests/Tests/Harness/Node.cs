using System.Diagnostics;

namespace CamTay.Tests.Harness;

/// <summary>Runs a small module in node, in the repository's folder, so that the front end's own packages are there: for oracles and for code that browsers run.</summary>
internal static class Node
{
    /// <returns>What it wrote. Throws <see cref="InvalidOperationException"/> with its words when it fails.</returns>
    public static async Task<string> Run(string module, string input)
    {
        Directory.Exists(Repository.PathOf("node_modules")).ShouldBeTrue("npm ci brings the packages.");
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", module]) { WorkingDirectory = Repository.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var answer = node.StandardOutput.ReadToEndAsync();
        var faults = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? await answer : throw new InvalidOperationException(await faults);
    }
}
