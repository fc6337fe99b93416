namespace CamTay.Reporting.Onward;

/// <summary>Kept in the database as a number.</summary>
internal enum OnwardState
{
    Waiting = 0,
    /// <summary>The province's system has it and gave a receipt.</summary>
    Sent = 1,
    /// <summary>No system is connected: it is a file on the server.</summary>
    Filed = 2,
    /// <summary>The province's system refused it; sending the same again would not help.</summary>
    Refused = 3,
    GivenUp = 4,
}

/// <summary>A report of the department on its way to the province's reporting system.</summary>
internal sealed class OnwardSending
{
    /// <summary>The received version that is sent: also the key by which the other side knows a repeat.</summary>
    public Guid FrozenId { get; init; }
    public OnwardState State { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset NextTry { get; set; }
    public string AskedBy { get; set; } = "";
    public DateTimeOffset AskedAt { get; set; }
    /// <summary>What the other side calls it.</summary>
    public string Receipt { get; set; } = "";
    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>One try and what came of it: the log, never changed.</summary>
internal sealed class OnwardTry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid FrozenId { get; init; }
    public DateTimeOffset At { get; init; }
    public OnwardState Outcome { get; init; }
    /// <summary>HTTP status, or 0 when nobody answered.</summary>
    public int Status { get; init; }
    public string Text { get; init; } = "";
}
