using CamTay.Imports.Files.Csv;
using CamTay.Imports.Files.Xlsx;

namespace CamTay.Imports.Files;

/// <summary>Opens a file by what it is.</summary>
internal static class SentFile
{
    public static ITableFile Open(Stream file) => IsZip(file) ? new XlsxFile(file) : new CsvFile(file);

    /// <summary>Refuses what is neither .xlsx nor UTF-8 text from its first byte to its last.</summary>
    public static void RequireReadable(Stream file)
    {
        if (!IsZip(file)) TextEncoding.RequireUtf8(file);
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return FileShape.IsZip(head[..read]);
    }
}
