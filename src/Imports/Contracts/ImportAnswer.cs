namespace CamTay.Imports;

/// <summary>A row that was refused (or, as a warning, accepted with a word): what to mend, in the reader's language.</summary>
/// <param name="Row">As the spreadsheet numbers it; the header is usually 1.</param>
/// <param name="Column">The import column at fault; null when it is the row as a whole.</param>
/// <param name="Reason">In the reader's language.</param>
public sealed record RowAnswered(int Row, string? Column, string Reason);

/// <summary>What became of a file (evidence.md §5). While <see cref="State"/> is <c>running</c> or <c>paused</c> the counts are progress and the lists are empty.</summary>
public sealed record ImportAnswer
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    /// <summary><c>running</c>, <c>paused</c>, <c>finished</c>, <c>failed</c>.</summary>
    public required string State { get; init; }
    /// <summary>Rows of data in the file.</summary>
    public required int Total { get; init; }
    /// <summary>How many of them are decided.</summary>
    public required int Decided { get; init; }
    public required int Accepted { get; init; }
    /// <summary>Rows that said what stood already.</summary>
    public required int Unchanged { get; init; }
    public required IReadOnlyList<RowAnswered> Rejected { get; init; }
    public required int RejectedCount { get; init; }
    /// <summary>Rows whose person is not certain: they wait in the matching queue.</summary>
    public required int Queued { get; init; }
    public required IReadOnlyList<RowAnswered> Warnings { get; init; }
    public required IReadOnlyList<string> UnknownColumns { get; init; }
    /// <summary>Sheets that were not read: only the first one is.</summary>
    public required IReadOnlyList<string> OtherSheets { get; init; }
    public required string Sha256 { get; init; }
    /// <summary>Why it is paused or failed.</summary>
    public string? Problem { get; init; }
}
