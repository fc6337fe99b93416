using System.Formats.Tar;
using System.IO.Compression;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary>The archive of a backup. Unpacked into an empty folder, that folder is a data folder again.</summary>
internal static class BackupArchive
{
    public static async Task Write(string target, DataFolder folder, string database, CancellationToken ct)
    {
        // It holds the keys: for its owner only, and complete or not there at all.
        var unfinished = target + ".part";
        try
        {
            await Fill(unfinished, folder, database, ct);
            File.Move(unfinished, target);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task Fill(string file, DataFolder folder, string database, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(file, options);
        await using var zip = new GZipStream(stream, CompressionLevel.Optimal);
        await using var tar = new TarWriter(zip);
        await tar.WriteEntryAsync(database, Path.GetFileName(database), ct);
        foreach (var path in Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder.Root, path);
            if (!name.StartsWith("camtay.db", StringComparison.Ordinal) && !path.StartsWith(file, StringComparison.Ordinal) && !name.EndsWith(".tar.gz", StringComparison.Ordinal))
                await tar.WriteEntryAsync(path, name, ct);
        }
    }
}
