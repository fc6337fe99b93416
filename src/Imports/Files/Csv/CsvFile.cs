using System.Globalization;
using System.Text;
using CamTay.Platform;
using CsvHelper;

namespace CamTay.Imports.Files.Csv;

/// <summary>A CSV file, already known to be UTF-8.</summary>
internal sealed class CsvFile : ITableFile
{
    // No row of a table is longer; a quotation mark that is never closed would else swallow the file.
    private const int LongestRow = 1 << 20;
    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    public CsvFile(Stream file)
    {
        var options = new CsvReaderOptions
        {
            Separator = Separator(file), HasHeader = false, SkipEmptyLines = false, MaxRecordSize = LongestRow, OnMalformedRecord = r => malformed = r.Reason,
        };
        file.Position = 0;
        reader = CsvReader.Create(file, options, leaveOpen: true);
    }

    public IReadOnlyList<string> OtherSheets => [];

    public IEnumerable<SheetRow> Rows()
    {
        var width = 0;
        while (Read())
        {
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = Cell.Of(Unguard(reader.GetString(i)));
            if (width == 0 && cells.Any(c => !c.Blank)) width = cells.Length;
            var surplus = cells.Length > width && cells.Skip(width).Any(c => !c.Blank);
            yield return new SheetRow((int)reader.RowNumber, cells, malformed is not null ? RowFault.Quotes : surplus ? RowFault.Surplus : RowFault.None);
        }
    }

    private bool Read()
    {
        malformed = null;
        var row = reader.RowNumber + 1;
        bool more;
        try { more = reader.Read(); }
        catch (CsvFormatException) { throw new RefusedException(ImportsRefusals.LongRow.With(Text(row))); }
        if (malformed == CsvMalformedReason.UnterminatedQuote) throw new RefusedException(ImportsRefusals.OpenQuote.With(Text(row)));
        return more;
    }

    private static string Text(long row) => row.ToString(CultureInfo.InvariantCulture);

    // Our own exports put an apostrophe before = + - @ so that a spreadsheet does not run the cell; a mended file brings it back.
    private static string Unguard(string field) => field.Length > 1 && field[0] == '\'' && field[1] is ('=' or '+' or '-' or '@') ? field[1..] : field;

    private static char Separator(Stream file)
    {
        file.Position = 0;
        using var text = new StreamReader(file, Encoding.UTF8, true, 4096, leaveOpen: true);
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        for (int c = text.Read(), seen = 0; c >= 0 && seen < 100_000; c = text.Read(), seen++)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == ',') commas++;
            else if (c == ';') semicolons++;
            else if (c == '\t') tabs++;
            else if (c == '\n' && commas + semicolons + tabs > 0) break;
        }
        if (tabs > commas && tabs > semicolons) throw new RefusedException(ImportsRefusals.Tabs);
        return semicolons > commas ? ';' : ',';
    }

    public void Dispose() => reader.Dispose();
}
