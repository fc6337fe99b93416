using CamTay.Platform;

namespace CamTay.Classes.Papers;

internal enum LineState { Waiting = 0, Confirmed = 1, Refused = 2 }

/// <summary>A signature on a photographed list: row of the paper, whose it is, and what the second person found.</summary>
internal sealed class PaperLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ClassId { get; init; }
    public Guid SessionId { get; init; }
    public Guid FileId { get; init; }
    /// <summary>Of the photograph.</summary>
    public string Sha256 { get; init; } = "";
    public int Number { get; init; }
    public string Subject { get; init; } = "";
    public LineState State { get; private set; }
    public string ConfirmedBy { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    public void Confirm(string by, DateTimeOffset now)
    {
        if (State != LineState.Waiting) throw new RefusedException(ClassesRefusals.LineDecided);
        (State, ConfirmedBy, DecidedAt) = (LineState.Confirmed, by, now);
    }

    public void Refuse(string by, DateTimeOffset? now = null) => (State, ConfirmedBy, DecidedAt) = (LineState.Refused, by, now ?? DecidedAt);
}
