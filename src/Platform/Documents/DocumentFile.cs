using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace CamTay.Platform.Documents;

/// <summary>A document as the file that its address ends in: <c>docx</c>, <c>pdf</c> or <c>xlsx</c>; anything else is not found.</summary>
public static class DocumentFile
{
    /// <param name="name">File name without ending, plain letters.</param>
    public static IResult Answer(string format, OfficialDocument document, string name) => format switch
    {
        "docx" => Results.File(DocxFile.Write(document), DocxFile.Type, $"{name}.docx"),
        "pdf" => Results.File(PdfFile.Write(document), PdfFile.Type, $"{name}.pdf"),
        "xlsx" => Results.File(XlsxFile.Write(document), TableFile.XlsxType, $"{name}.xlsx"),
        _ => throw new RefusedException(PlatformRefusals.NotFound.With($"{name}.{format}")),
    };
}
