using System.Diagnostics;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Outages;

/// <summary>The built program as a process of its own, so that it can be killed.</summary>
internal static class RealProgram
{
    public static Process Start(TestDatabase database, params string[] verb)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CamTay.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CAMTAY_DATA"] = database.Folder;
        start.Environment["CAMTAY_DB"] = database.Postgres ?? "";
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end; exit code and what it printed.</summary>
    public static async Task<(int Code, string Said)> Run(TestDatabase database, params string[] verb)
    {
        using var process = Start(database, verb);
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
