using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using CamTay.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace CamTay.Tests.Web.Cli;

[Collection(nameof(CommandLineTests))]
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_unpacks_into_a_data_folder_again()
    {
        await using var host = await TestHost.Start();
        var target = Path.Combine(host.Database.Folder, "mot.tar.gz");
        var (code, said, error) = await CommandLineTests.Run($"backup --json --to {target}", host.Database);
        Assert.SkipWhen(TestDatabase.IsPostgres && error.Contains("web.no-pg-dump", StringComparison.Ordinal), "pg_dump is not on the path.");
        code.ShouldBe(0, error);
        JsonDocument.Parse(said).RootElement.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        var names = Unpack(target, Directory.CreateDirectory(Path.Combine(host.Database.Folder, "lai")).FullName);
        names.ShouldContain(TestDatabase.IsPostgres ? "camtay.pgdump" : "camtay.db");
        names.ShouldContain(n => n.StartsWith("keys/", StringComparison.Ordinal));
        names.ShouldNotContain(n => n.EndsWith(".tar.gz", StringComparison.Ordinal) || n.Contains("-wal", StringComparison.Ordinal));
        if (!TestDatabase.IsPostgres) Accounts(Path.Combine(host.Database.Folder, "lai", "camtay.db")).ShouldBe(Cast.Actors.Count);
    }

    [Fact]
    public async Task An_old_backup_is_never_overwritten()
    {
        await using var database = await TestDatabase.Create();
        var target = Path.Combine(database.Folder, "mot.tar.gz");
        await File.WriteAllTextAsync(target, "cũ");
        var (code, _, error) = await CommandLineTests.Run($"backup --to {target}", database);
        code.ShouldBe(1);
        error.ShouldContain("web.backup-exists");
        (await File.ReadAllTextAsync(target)).ShouldBe("cũ");
    }

    private static List<string> Unpack(string archive, string folder)
    {
        using var file = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(file, folder, overwriteFiles: false);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))];
    }

    private static long Accounts(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM people_accounts";
        return (long)command.ExecuteScalar()!;
    }
}
