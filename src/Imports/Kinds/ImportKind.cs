using CamTay.Imports.Files;

namespace CamTay.Imports.Kinds;

/// <summary>A kind of file (evidence.md §4): its columns, and what becomes of its rows.</summary>
internal abstract class ImportKind
{
    public abstract string Code { get; }

    public abstract string Vi { get; }

    public abstract string En { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Columns of which each row needs at least one.</summary>
    public virtual IReadOnlyList<string> OneOf => [];

    /// <summary>False where the accepted row lives on in People alone, so that a person is erased in one place.</summary>
    public virtual bool KeepsCells => true;

    /// <summary>Decides the rows in order, within the chunk's transaction. One outcome for each.</summary>
    public abstract Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct);

    public bool Has(string column) => IndexOf(column) >= 0;

    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == column) return i;
        return -1;
    }
}
