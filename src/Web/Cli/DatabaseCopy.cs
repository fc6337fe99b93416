using System.Diagnostics;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CamTay.Web.Cli;

/// <summary>A consistent copy of the database, taken while the server may be writing.</summary>
internal static class DatabaseCopy
{
    /// <returns>The file made in <paramref name="folder"/>.</returns>
    public static async Task<string> Make(AppDb db, string folder, CancellationToken ct)
    {
        if (db.IsPostgres()) return await Dump(db.Database.GetConnectionString()!, Path.Combine(folder, "camtay.pgdump"), ct);
        var file = Path.Combine(folder, "camtay.db");
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
        return file;
    }

    // pg_dump takes one snapshot of the whole database. The password goes by environment, never by argument.
    private static async Task<string> Dump(string connection, string file, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo("pg_dump", ["--format=custom", "--no-owner", "--file", file]) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (to.Host, $"{to.Port}");
        (start.Environment["PGDATABASE"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"]) = (to.Database, to.Username, to.Password);
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? file : throw new RefusedException(WebRefusals.DumpFailed.With(said.Trim()));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new RefusedException(WebRefusals.NoPgDump);
        }
    }
}
