using System.Globalization;
using System.Xml;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>Turns the cells of a row into text: strings as they are, whole numbers without exponent, dates as yyyy-MM-dd.</summary>
internal sealed class CellReader(XmlReader xml, SharedStrings strings, DateStyles dates, bool from1904)
{
    private const int Widest = 16_384;

    public List<Cell> Row(int number, Areas formulas)
    {
        var row = new List<Cell>(16);
        if (xml.IsEmptyElement) return row;
        formulas.MoveTo(number);
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                if (!xml.Read()) break;
                continue;
            }
            var column = xml.GetAttribute("r") is { } reference ? SheetXml.Position(reference).Column : row.Count;
            if (column is < 0 or >= Widest) { xml.Skip(); continue; }
            while (row.Count <= column) row.Add(Cell.Empty);
            var cell = Read(formulas, number);
            row[column] = formulas.Any && formulas.At(column) is not null ? new Cell("", CellFault.Formula) : cell;
        }
        return row;
    }

    private Cell Read(Areas formulas, int row)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        string? value = null;
        var formula = false;
        if (xml.IsEmptyElement) { xml.Read(); return Cell.Empty; }
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                switch (xml.LocalName)
                {
                    case "f":
                        formula = true;
                        // An array formula also fills the cells below it, which carry values only.
                        if (xml.GetAttribute("t") == "array" && xml.GetAttribute("ref") is { } area && area.Contains(':', StringComparison.Ordinal))
                        {
                            formulas.Add(area);
                            formulas.MoveTo(row);
                        }
                        break;
                    case "v": value = SheetXml.Text(xml); break;
                    case "is": value = SheetXml.StringItem(xml); break;
                }
            if (!xml.Read()) break;
        }
        xml.Read();
        return formula ? new Cell("", CellFault.Formula) : value is null ? Cell.Empty : Value(type, style, value);
    }

    private Cell Value(string type, int style, string value) => type switch
    {
        "s" => Cell.Of(strings[int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1]),
        "str" or "inlineStr" => Cell.Of(value),
        "b" => new Cell(value == "1" ? "TRUE" : "FALSE"),
        "e" => new Cell(value, CellFault.Error),
        "d" => Cell.Of(value.Length > 10 && value[10] == 'T' ? value[..10] : value),
        _ => Number(value, style),
    };

    private Cell Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Cell.Of(value);
        if (dates.IsDate(style)) return Day(number);
        // The shortest text that reads back as the same number; whole ones in full (a personal id has 12 digits).
        return new Cell(Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture));
    }

    // Excel counts days from 1900 (with a 29 February 1900 that never was) or, on old Macs, from 1904.
    private Cell Day(double serial)
    {
        var day = (long)Math.Floor(serial) + (from1904 ? 1462 : 0);
        if (day is < 61 or > 2_958_465) return new Cell(serial.ToString("R", CultureInfo.InvariantCulture));
        return new Cell(new DateOnly(1899, 12, 30).AddDays((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
