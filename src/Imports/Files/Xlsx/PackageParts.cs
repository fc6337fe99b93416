using System.IO.Compression;
using System.Xml;
using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>The parts of an .xlsx package (ISO/IEC 29500), each opened with a limit on what it may unpack to.</summary>
internal sealed class PackageParts : IDisposable
{
    private const long LargestPart = 2L << 30;
    private const long Suspicious = 64L << 20;
    private const int LargestRatio = 200;
    private readonly ZipArchive zip;

    public PackageParts(Stream file)
    {
        try { zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true); }
        catch (InvalidDataException) { throw new RefusedException(ImportsRefusals.Damaged); }
        var bombs = zip.Entries.Any(e => e.Length > LargestPart || (e.Length > Suspicious && e.Length / Math.Max(1, e.CompressedLength) > LargestRatio));
        if (bombs || zip.Entries.Count > 10_000) throw new RefusedException(ImportsRefusals.Bomb);
        if (Find("[Content_Types].xml") is null || Find("xl/workbook.xml") is null)
            throw new RefusedException(FileShape.Other(Looks("vi"), Looks("en")));
    }

    /// <summary>Reads a part, or null when the package has none.</summary>
    public XmlReader? Read(string path)
    {
        if (Find(path) is not { } entry) return null;
        // Two billion characters are more than any sheet needs; the stream below ends sooner when the zip lies.
        var limit = Math.Min(LargestPart, entry.Length + 1);
        return XmlReader.Create(new BoundedStream(entry.Open(), limit),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });
    }

    private ZipArchiveEntry? Find(string path) =>
        zip.GetEntry(path) ?? zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase));

    private string Looks(string language)
    {
        if (Find("word/document.xml") is not null) return language == "vi" ? "một văn bản Word (.docx)" : "a Word document (.docx)";
        if (Find("xl/workbook.bin") is not null) return language == "vi" ? "một sổ Excel nhị phân (.xlsb)" : "a binary Excel workbook (.xlsb)";
        if (Find("mimetype") is not null) return language == "vi" ? "một tệp OpenDocument (.ods, .odt)" : "an OpenDocument file (.ods, .odt)";
        return language == "vi" ? "một tệp nén .zip" : "a .zip archive";
    }

    public void Dispose() => zip.Dispose();
}
