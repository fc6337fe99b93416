using CamTay.Platform.Ui;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using Place = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace CamTay.Platform.Documents;

/// <summary>The workbook's last sheet: whose tables these are, where anybody checks them, and the QR that leads there.</summary>
internal static class XlsxProof
{
    public const string Name = "Xác minh";
    private const string Drawing = "rIdDrawing", Qr = "rIdQr";
    private const int EmuPerPoint = 12700;

    public static XlsxSheet Of(OfficialDocument document, DocumentProof proof) => new(Name, writer => Write(writer, Rows(document, proof))) { Parts = part => Picture(part, proof, Rows(document, proof).Count) };

    private static List<(string Label, string Value)> Rows(OfficialDocument document, DocumentProof proof) =>
    [
        ("Văn bản", $"{(document.Kind is { } kind ? DocumentText.Upper(kind) + ": " : "")}{document.Subject}"),
        ("Cơ quan, đơn vị", document.Issuer),
        ("Địa chỉ kiểm tra", proof.Address),
        .. proof.Facts.Count > 0 ? proof.Facts : proof.Lines.Select(line => ("", line)),
    ];

    private static void Write(OpenXmlWriter writer, IReadOnlyList<(string Label, string Value)> rows)
    {
        writer.WriteStartElement(new Worksheet());
        XlsxTable.WriteFit(writer);
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 28, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 100, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        foreach (var (label, value) in rows)
            XlsxTable.WriteRow(writer, [XlsxTable.Text(DocumentText.Clean(label), XlsxStyles.Header), XlsxTable.Text(DocumentText.Clean(value), XlsxStyles.Text)]);
        writer.WriteEndElement();
        XlsxTable.WritePage(writer);
        writer.WriteElement(new Drawing { Id = Drawing });
        writer.WriteEndElement();
    }

    // One row below the last one, in the column of the values.
    private static void Picture(WorksheetPart sheet, DocumentProof proof, int below)
    {
        var part = sheet.AddNewPart<DrawingsPart>(Drawing);
        using (var picture = new MemoryStream(new QrPicture(proof.Coded).Bmp()))
            part.AddImagePart(ImagePartType.Bmp, Qr).FeedData(picture);
        var size = (long)(PageForm.QrSide * 2 * EmuPerPoint);
        part.WorksheetDrawing = new Place.WorksheetDrawing(new Place.OneCellAnchor(
            new Place.FromMarker(new Place.ColumnId("1"), new Place.ColumnOffset("0"), new Place.RowId($"{below + 1}"), new Place.RowOffset("0")),
            new Place.Extent { Cx = size, Cy = size },
            new Place.Picture(
                new Place.NonVisualPictureProperties(
                    new Place.NonVisualDrawingProperties { Id = 2, Name = "QR", Description = DocumentText.Clean(proof.Address) }, new Place.NonVisualPictureDrawingProperties()),
                new Place.BlipFill(new A.Blip { Embed = Qr }, new A.Stretch(new A.FillRectangle())),
                new Place.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size, Cy = size }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
            new Place.ClientData()));
    }
}
