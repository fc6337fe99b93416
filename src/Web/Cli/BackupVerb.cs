using System.CommandLine;
using System.Security.Cryptography;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay backup</c>: one archive with a consistent copy of the database, the keys and the files of the data folder.</summary>
internal sealed class BackupVerb : Verb
{
    public override Command Command()
    {
        var to = new Option<string?>("--to") { Description = "Tệp đích, kết thúc bằng .tar.gz | target file" };
        var json = JsonOption();
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu, khóa và tệp vào một tệp .tar.gz, cả khi máy chủ đang chạy | back up everything, also while serving") { to, json };
        command.SetAction((parsed, ct) => InProgram(parsed, services => Back(parsed.GetValue(to), parsed.GetValue(json), services, ct)));
        return command;
    }

    private static async Task<int> Back(string? to, bool json, IServiceProvider services, CancellationToken ct)
    {
        var folder = services.GetRequiredService<DataFolder>();
        var target = Path.GetFullPath(to ?? $"camtay-{services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMdd-HHmmss}.tar.gz");
        if (File.Exists(target)) throw new RefusedException(WebRefusals.BackupExists.With(target));
        var work = Directory.CreateTempSubdirectory("camtay-backup-");
        try
        {
            var database = await DatabaseCopy.Make(services.GetRequiredService<AppDb>(), work.FullName, ct);
            await BackupArchive.Write(target, folder, database, ct);
        }
        finally
        {
            work.Delete(recursive: true);
        }
        await using var written = File.OpenRead(target);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct));
        if (json) WriteJson(new { file = target, bytes = written.Length, sha256 = hash });
        else Console.WriteLine($"{target}\n{services.GetRequiredService<Language>().Number(written.Length)} byte, SHA-256 {hash}");
        return CommandLine.Done;
    }
}
