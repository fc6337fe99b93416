using CamTay.Imports.Kinds;

namespace CamTay.Imports.Runs;

/// <summary>What became of a row of a file. Keeps the row's own cells, beside the ledger and out of it, so that a person can be erased here.</summary>
internal sealed class ImportRow
{
    public Guid ImportId { get; init; }
    public int Row { get; init; }
    public RowResult Result { get; set; }
    public string? AtColumn { get; set; }
    /// <summary>Of a rejected row why; of an accepted one a warning.</summary>
    public string? ReasonVi { get; set; }
    public string? ReasonEn { get; set; }
    /// <summary>JSON of column and text; null when not kept or erased.</summary>
    public string? Cells { get; set; }
    public Guid? EntryId { get; set; }
    public string? Subject { get; set; }

    public void Decide(Outcome outcome, bool keepsCells)
    {
        (Result, AtColumn, ReasonVi, ReasonEn) = (outcome.Result, outcome.Column, outcome.Reason?.Vi, outcome.Reason?.En);
        (EntryId, Subject) = (outcome.Entry, outcome.Subject);
        if (!keepsCells && outcome.Result is (RowResult.Accepted or RowResult.Unchanged)) Cells = null;
    }
}
