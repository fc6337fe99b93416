using CamTay.Platform;

namespace CamTay.Reporting.Disputes;

internal enum DisputeState { Open = 1, Upheld = 2, Rejected = 3 }

/// <summary>A unit says that a computed figure is wrong, and why. The figure stays as the ledger gives it; who is right is decided by looking at the evidence.</summary>
internal sealed class Dispute
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    public string Plan { get; init; } = "";
    public string Period { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Target { get; init; } = "";
    /// <summary>The figure that was disputed, as it stood.</summary>
    public long Numerator { get; init; }
    public long Denominator { get; init; }
    public DateOnly FiguresOn { get; init; }
    public long Position { get; init; }
    public int? PlanRevision { get; init; }
    public string Reason { get; init; } = "";
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DisputeState State { get; private set; } = DisputeState.Open;
    public string? Answer { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public void Decide(bool upheld, string answer, string by, DateTimeOffset at)
    {
        if (State != DisputeState.Open) throw new RefusedException(ReportingRefusals.DisputeDecided.With(DecidedBy ?? ""));
        (State, Answer, DecidedBy, DecidedAt) = (upheld ? DisputeState.Upheld : DisputeState.Rejected, answer, by, at);
    }
}
