namespace CamTay.Imports.Files;

internal enum RowFault { None, Surplus, Quotes }

/// <summary>A row as the file has it; <paramref name="Number"/> is what the spreadsheet shows at its left (the header is usually 1).</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells, RowFault Fault = RowFault.None)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Empty;

    public bool Blank => Cells.All(c => c.Blank);
}

/// <summary>Rows of a table file, one at a time, so that memory stays the same for ten rows and for a million.</summary>
internal interface ITableFile : IDisposable
{
    /// <summary>Every row that is written in the file, the header too. Once per opening.</summary>
    IEnumerable<SheetRow> Rows();

    /// <summary>Further sheets that are not read.</summary>
    IReadOnlyList<string> OtherSheets { get; }
}
