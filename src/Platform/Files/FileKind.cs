using System.IO.Compression;
using System.Text;

namespace CamTay.Platform;

/// <summary>What a file is by its content, never by its name. Only kinds that run nothing when they are opened are known.</summary>
/// <param name="Ending">With the dot.</param>
public sealed record FileKind(string Ending, string Type)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const int MostEntries = 5000;

    public static readonly FileKind Pdf = new(".pdf", "application/pdf"), Png = new(".png", "image/png"), Jpeg = new(".jpg", "image/jpeg"),
        Word = new(".docx", Office + "wordprocessingml.document"), Sheet = new(".xlsx", Office + "spreadsheetml.sheet"), Slides = new(".pptx", Office + "presentationml.presentation");

    private static readonly IReadOnlyList<FileKind> All = [Pdf, Word, Sheet, Slides, Png, Jpeg];

    public bool IsPicture => this == Png || this == Jpeg;

    public static FileKind? Of(byte[] content) =>
        content.AsSpan().StartsWith("%PDF-"u8) ? Pdf
        : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfOffice(content) : null;

    /// <summary>The kind of a file that was taken in under a name with its kind's own ending.</summary>
    public static FileKind OfName(string name) => All.First(k => name.EndsWith(k.Ending, StringComparison.Ordinal));

    public static FileKind OfType(string type) => All.First(k => k.Type == type);

    /// <summary>Only the list of parts is read: nothing is unpacked. Macros are refused.</summary>
    private static FileKind? OfOffice(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            if (zip.Entries.Count > MostEntries) return null;
            var parts = zip.Entries.Select(e => e.FullName.ToLowerInvariant()).ToHashSet();
            if (!parts.Contains("[content_types].xml") || parts.Any(p => p.EndsWith("vbaproject.bin", StringComparison.Ordinal))) return null;
            return parts.Contains("word/document.xml") ? Word : parts.Contains("xl/workbook.xml") ? Sheet : parts.Contains("ppt/presentation.xml") ? Slides : null;
        }
        catch (InvalidDataException) { return null; }
    }
}
