using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>A row below the header, cut to the kind's columns.</summary>
internal sealed record DataRow(int Number, Cell[] Cells, RowFault Fault);

/// <summary>The header of a table and the rows below it that hold anything of the kind.</summary>
internal sealed class DataRows
{
    private readonly IEnumerator<SheetRow> rows;

    /// <param name="profile">For a file with headers of its own.</param>
    public DataRows(ITableFile table, ImportKind kind, Profile? profile = null)
    {
        rows = table.Rows().GetEnumerator();
        if (profile is not null)
        {
            Header = Mapped(kind, profile);
            return;
        }
        while (rows.MoveNext())
            if (!rows.Current.Blank)
            {
                Header = Header.Read(rows.Current, kind);
                return;
            }
        throw new RefusedException(ImportsRefusals.Empty);
    }

    public Header Header { get; }

    private Header Mapped(ImportKind kind, Profile profile)
    {
        var (map, looked) = (profile.Columns, new List<SheetRow>());
        while (looked.Count < MapHeader.RowsLookedAt && rows.MoveNext())
        {
            if (MapHeader.Fits(rows.Current, map)) return MapHeader.Read(rows.Current, kind, map);
            looked.Add(rows.Current);
        }
        throw MapHeader.Missing(looked, profile);
    }

    public IEnumerable<DataRow> Below()
    {
        using (rows)
            while (rows.MoveNext())
            {
                var cells = Header.Pick(rows.Current);
                if (Header.Holds(cells)) yield return new DataRow(rows.Current.Number, cells, Header.FaultOf(rows.Current));
            }
    }
}
