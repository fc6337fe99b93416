using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>What a file is by its first bytes; its name says nothing.</summary>
internal static class FileShape
{
    private static readonly (byte[] Magic, string Vi, string En)[] Others =
    [
        ("MZ"u8.ToArray(), "một chương trình Windows (.exe)", "a Windows program (.exe)"),
        ([0x7F, 0x45, 0x4C, 0x46], "một chương trình Linux", "a Linux program"),
        ("%PDF"u8.ToArray(), "một tệp PDF", "a PDF file"),
        ([0x89, 0x50, 0x4E, 0x47], "một ảnh PNG", "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "một ảnh JPEG", "a JPEG picture"),
        ("GIF8"u8.ToArray(), "một ảnh GIF", "a GIF picture"),
        ("Rar!"u8.ToArray(), "một tệp nén RAR", "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "một tệp nén 7-Zip", "a 7-Zip archive"),
        ([0x1F, 0x8B], "một tệp nén gzip", "a gzip archive"),
        ("SQLite format 3"u8.ToArray(), "một cơ sở dữ liệu SQLite", "an SQLite database"),
        ("{\\rtf"u8.ToArray(), "một văn bản RTF", "an RTF document"),
        ("<!DOCTYPE"u8.ToArray(), "một trang web", "a web page"),
        ("<html"u8.ToArray(), "một trang web", "a web page"),
        ("<?xml"u8.ToArray(), "một tệp XML", "an XML file"),
    ];

    public static Refusal Other(string vi, string en) => ImportsRefusals.NotATable.Said([vi], [en]);

    /// <summary>True for a zip (then it must prove to be .xlsx), false for text.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) throw new RefusedException(ImportsRefusals.Empty);
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return true;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedException(ImportsRefusals.OldExcel);
        foreach (var (magic, vi, en) in Others)
            if (head.StartsWith(magic))
                throw new RefusedException(Other(vi, en));
        return false;
    }
}
