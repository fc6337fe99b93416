using System.Buffers.Binary;
using System.IO.Compression;

namespace CamTay.Classes.Files;

/// <summary>What a file is, by its bytes: pictures with a plausible size, PDF, Office. Anything else is not taken, whatever it is called. Pure.</summary>
internal static class FileContent
{
    public const string Jpeg = "image/jpeg", Png = "image/png", Pdf = "application/pdf";
    private const int LeastSide = 200, MostSide = 12000;

    private static readonly (string Part, string Type)[] Office =
    [
        ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ];

    public static string? TypeOf(byte[] content) => Picture(content) ?? (content.AsSpan().StartsWith("%PDF-"u8) ? Pdf : OfficeOf(content));

    /// <summary>A photograph that a person can read, or null.</summary>
    public static string? Picture(byte[] content) =>
        PngSize(content) is { } png && Plausible(png) ? Png : JpegSize(content) is { } jpeg && Plausible(jpeg) ? Jpeg : null;

    public static string Ending(string type) => type switch { Jpeg => "jpg", Png => "png", Pdf => "pdf", _ => type.EndsWith("document", StringComparison.Ordinal) ? "docx" : type.EndsWith("sheet", StringComparison.Ordinal) ? "xlsx" : "pptx" };

    private static bool Plausible((int Width, int Height) size) => size.Width is >= LeastSide and <= MostSide && size.Height is >= LeastSide and <= MostSide;

    private static (int, int)? PngSize(ReadOnlySpan<byte> c) =>
        c.Length > 33 && c.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && c[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(c[16..]), BinaryPrimitives.ReadInt32BigEndian(c[20..])) : null;

    // Walks the segments to the frame header (ITU T.81, B.2.2), which holds height and width.
    private static (int, int)? JpegSize(ReadOnlySpan<byte> c)
    {
        if (c.Length < 4 || c[0] != 0xFF || c[1] != 0xD8) return null;
        for (var at = 2; at + 9 < c.Length && c[at] == 0xFF;)
        {
            var marker = c[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(c[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(c[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(c[(at + 2)..]);
        }
        return null;
    }

    private static string? OfficeOf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8)) return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            if (zip.Entries.All(e => e.FullName != "[Content_Types].xml") || zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return Office.FirstOrDefault(o => zip.Entries.Any(e => e.FullName.StartsWith(o.Part, StringComparison.Ordinal))).Type;
        }
        catch (InvalidDataException) { return null; }
    }
}
