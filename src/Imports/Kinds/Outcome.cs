using CamTay.Platform;

namespace CamTay.Imports.Kinds;

internal enum RowResult
{
    Accepted = 1,
    Unchanged = 2,
    Rejected = 3,
    /// <summary>Waits for a person to say who is meant.</summary>
    Queued = 4,
    /// <summary>Cannot stand before a later row of the same file; decided at the end.</summary>
    Waiting = 5,
}

/// <summary>What became of a row. On an accepted one <paramref name="Reason"/> is a warning.</summary>
internal sealed record Outcome(RowResult Result, Refusal? Reason = null, string? Column = null, Guid? Entry = null, string? Subject = null)
{
    public static Outcome Rejected(Refusal reason, string? column = null) => new(RowResult.Rejected, reason, column);
}
