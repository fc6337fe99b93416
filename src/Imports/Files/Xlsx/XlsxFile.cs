using System.Globalization;
using System.Xml;
using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>The first sheet of an .xlsx workbook, read forwards once. Formulas and merged cells are said, since their values cannot be relied on.</summary>
internal sealed class XlsxFile : ITableFile
{
    private readonly PackageParts parts;
    private readonly Workbook workbook;

    public XlsxFile(Stream file)
    {
        parts = new PackageParts(file);
        workbook = Guarded(() => Workbook.Read(parts));
    }

    public IReadOnlyList<string> OtherSheets => workbook.OtherSheets;

    public IEnumerable<SheetRow> Rows()
    {
        var (strings, dates, merged) = Guarded(() => (new SharedStrings(parts.Read("xl/sharedStrings.xml")), new DateStyles(parts.Read("xl/styles.xml")), Merged()));
        using var xml = OpenSheet();
        var cells = new CellReader(xml, strings, dates, workbook.From1904);
        var formulas = new Areas();
        var number = 0;
        while (Guarded(() => NextRow(xml)))
        {
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            merged.MoveTo(number);
            var row = Guarded(() => cells.Row(number, formulas));
            yield return new SheetRow(number, merged.Any ? WithMerged(row, merged) : row);
        }
    }

    private static bool NextRow(XmlReader xml)
    {
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" }) return true;
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }) return false;
        return false;
    }

    private static List<Cell> WithMerged(List<Cell> row, Areas merged)
    {
        for (var i = 0; i < Math.Max(row.Count, 64); i++)
        {
            if (merged.At(i) is not { } area) continue;
            while (row.Count <= i) row.Add(Cell.Empty);
            row[i] = new Cell(area, CellFault.Merged);
        }
        return row;
    }

    // The list of merged cells stands behind the rows, so it is fetched before them.
    private Areas Merged()
    {
        var areas = new Areas();
        using var xml = OpenSheet();
        while (!xml.EOF)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheetData" }) xml.Skip();
            else
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && xml.GetAttribute("ref") is { } reference) areas.Add(reference);
                xml.Read();
            }
        return areas;
    }

    private XmlReader OpenSheet() => parts.Read(workbook.SheetPath) ?? throw new RefusedException(ImportsRefusals.Damaged);

    private static T Guarded<T>(Func<T> read)
    {
        try { return read(); }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new RefusedException(ImportsRefusals.Damaged);
        }
    }

    public void Dispose() => parts.Dispose();
}
