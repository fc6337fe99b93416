using CamTay.Platform.Ui;

namespace CamTay.Platform.Documents;

/// <summary>The tables of a document as a workbook, one sheet each, and a last one that says where to check them: real numbers, and text that never runs as a formula.</summary>
public static class XlsxFile
{
    public static byte[] Write(OfficialDocument document)
    {
        var tables = document.Body.Concat(document.Annexes.SelectMany(a => a.Blocks)).OfType<DocumentBlock.Table>().Select(t => t.Content);
        var language = new Language();
        IEnumerable<XlsxSheet> proof = document.Proof is { } known ? [XlsxProof.Of(document, known)] : [];
        using var file = XlsxTable.Write([.. Names(tables).Select(t => new XlsxSheet(t.Name, writer => XlsxTable.WriteSheet(writer, Columns(t.Table), t.Table.Rows, language, toPrint: true))), .. proof]);
        return FixedZip.Rewrite(file);
    }

    private static IReadOnlyList<Column<IReadOnlyList<DocumentCell>>> Columns(DocumentTable table) =>
    [
        .. table.Columns.Select((c, i) => new Column<IReadOnlyList<DocumentCell>>($"c{i}", DocumentText.Clean(c.Title), DocumentText.Clean(c.Title), row => Value(row, i))
        {
            Numeric = c.Side == CellSide.Right, Percent = table.Rows.Any(r => i < r.Count && r[i].Percent),
        }),
    ];

    private static object? Value(IReadOnlyList<DocumentCell> row, int column) =>
        column >= row.Count ? null : row[column].Number ?? (object)DocumentText.Clean(row[column].Text);

    // Excel refuses these signs in a sheet's name, names longer than 31 and two of one name.
    private static IEnumerable<(string Name, DocumentTable Table)> Names(IEnumerable<DocumentTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { XlsxProof.Name };
        foreach (var table in tables)
        {
            var plain = string.Concat(DocumentText.Clean(table.Name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
            if (plain.Length == 0) plain = "Bảng";
            var name = plain.Length > 31 ? plain[..31] : plain;
            for (var n = 2; !taken.Add(name); n++) name = (plain.Length > 27 ? plain[..27] : plain) + $" ({n})";
            yield return (name, table);
        }
    }
}
