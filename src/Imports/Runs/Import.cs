using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Runs;

internal enum ImportState
{
    Running = 1,
    /// <summary>Stopped by something that passes (a full disk); goes on by itself.</summary>
    Paused = 2,
    Finished = 3,
    Failed = 4,
}

/// <summary>A file that was accepted for reading, and how far it has come. Its id is also that of its spooled file.</summary>
internal sealed class Import
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string FileName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Size { get; init; }
    public string Account { get; init; } = "";
    /// <summary>Home unit of the account; "" above all units. Who may import for it may read this import.</summary>
    public string Unit { get; init; } = "";
    public DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public ImportState State { get; private set; } = ImportState.Running;
    /// <summary>Rows of data in the file.</summary>
    public int Total { get; init; }
    /// <summary>First row not yet decided; moves with each chunk's transaction and nowhere else.</summary>
    public int NextRow { get; private set; }
    public int Accepted { get; private set; }
    public int Unchanged { get; private set; }
    public int Rejected { get; private set; }
    public int Queued { get; private set; }
    /// <summary>Rows that wait for a later row of the file.</summary>
    public int Waiting { get; private set; }
    /// <summary>Columns kept out, a JSON list; likewise sheets that were not read.</summary>
    public string UnknownColumns { get; init; } = "[]";
    public string OtherSheets { get; init; } = "[]";
    /// <summary>How its columns are read, when they are not the contract's.</summary>
    public Guid? ProfileId { get; init; }
    public string? ProblemVi { get; private set; }
    public string? ProblemEn { get; private set; }

    public bool Open => State is ImportState.Running or ImportState.Paused;

    public int Decided => Accepted + Unchanged + Rejected + Queued;

    public void Advance(int nextRow)
    {
        NextRow = nextRow;
        State = ImportState.Running;
        (ProblemVi, ProblemEn) = (null, null);
    }

    public void Count(RowResult result, int by = 1)
    {
        switch (result)
        {
            case RowResult.Accepted: Accepted += by; break;
            case RowResult.Unchanged: Unchanged += by; break;
            case RowResult.Rejected: Rejected += by; break;
            case RowResult.Queued: Queued += by; break;
            case RowResult.Waiting: Waiting += by; break;
        }
    }

    public void Pause(Refusal reason) => (State, ProblemVi, ProblemEn) = (ImportState.Paused, reason.Vi, reason.En);

    public void Fail(Refusal reason, DateTimeOffset at) => (State, ProblemVi, ProblemEn, FinishedAt) = (ImportState.Failed, reason.Vi, reason.En, at);

    public void Finish(DateTimeOffset at) => (State, ProblemVi, ProblemEn, FinishedAt) = (ImportState.Finished, null, null, at);
}
