using System.IO.Compression;

namespace CamTay.Platform.Documents;

/// <summary>The same parts give the same file: entries in the order of their names, one day for all, and not compressed, since a later version of zlib may pack differently.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const string Types = "[Content_Types].xml";

    public static byte[] Rewrite(Stream zip)
    {
        using var from = new ZipArchive(zip, ZipArchiveMode.Read);
        var file = new MemoryStream();
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != Types).ThenBy(e => e.FullName, StringComparer.Ordinal))
                Copy(entry, to);
        return file.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to)
    {
        var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
        copy.LastWriteTime = Day;
        using var read = entry.Open();
        using var write = copy.Open();
        read.CopyTo(write);
    }
}
