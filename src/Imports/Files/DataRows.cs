using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>A row below the header, cut to the kind's columns.</summary>
internal sealed record DataRow(int Number, Cell[] Cells, RowFault Fault);

/// <summary>The header of a table and the rows below it that hold anything of the kind.</summary>
internal sealed class DataRows
{
    private readonly IEnumerator<SheetRow> rows;

    public DataRows(ITableFile table, ImportKind kind)
    {
        rows = table.Rows().GetEnumerator();
        while (rows.MoveNext())
            if (!rows.Current.Blank)
            {
                Header = Header.Read(rows.Current, kind);
                return;
            }
        throw new RefusedException(ImportsRefusals.Empty);
    }

    public Header Header { get; }

    public IEnumerable<DataRow> Below()
    {
        using (rows)
            while (rows.MoveNext())
            {
                var cells = Header.Pick(rows.Current);
                if (!cells.All(c => c.Blank)) yield return new DataRow(rows.Current.Number, cells, rows.Current.Fault);
            }
    }
}
