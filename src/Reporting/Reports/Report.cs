using CamTay.Platform;
using CamTay.Reporting.Forms;

namespace CamTay.Reporting.Reports;

internal enum ReportState
{
    /// <summary>Being written in the unit.</summary>
    Draft = 1,
    /// <summary>Waits for the unit's head (the department's own: for its leader).</summary>
    Proposed = 2,
    /// <summary>The department has received it; it is frozen.</summary>
    Received = 3,
    /// <summary>The department sent it back with notes; being written again.</summary>
    Returned = 4,
    /// <summary>The department accepted it (its own report: it was issued).</summary>
    Accepted = 5,
}

/// <summary>A unit's report of a period: what is being written, and where it stands. What was received is kept apart and never changes (<c>FrozenRow</c>).</summary>
internal sealed class Report
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Plan { get; init; } = "";
    public string Period { get; init; } = "";
    public string Unit { get; init; } = "";
    public ReportLevel Level { get; init; }
    public string Form { get; private set; } = "";
    public int FormVersion { get; private set; }
    public ReportState State { get; private set; } = ReportState.Draft;
    public string Answers { get; private set; } = "{}";
    /// <summary>Grows with every change; who writes on an older one is shown the difference.</summary>
    public int Version { get; private set; }
    /// <summary>Day and ledger position of the figures that the writer sees.</summary>
    public DateOnly FiguresOn { get; private set; }
    public long Position { get; private set; }
    /// <summary>Revision of the plan by which they were counted; null in reports begun before it was kept.</summary>
    public int? PlanRevision { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";
    /// <summary>By the server's clock; set once, for ever.</summary>
    public DateTimeOffset? FirstReceivedAt { get; private set; }
    /// <summary>The last day at the first receipt, as the plan said it and with the extensions granted by then: judged once, for ever. Null in reports received before it was kept.</summary>
    public DateOnly? PlannedAtReceipt { get; private set; }
    public DateOnly? LastDayAtReceipt { get; private set; }
    /// <summary>How many versions were received; the newest is the report, earlier ones stay readable.</summary>
    public int Received { get; private set; }
    public int? AcceptedNumber { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public string? AcceptedBy { get; private set; }
    public string? ProposedBy { get; private set; }
    /// <summary>Why a report that was received is being written again by the unit itself.</summary>
    public string? RestateReason { get; private set; }

    /// <summary>Where a report stands, without its words: a calendar of a year reads thousands.</summary>
    public static Report Standing(Guid id, string plan, string period, string unit, ReportLevel level, ReportState state, int version, DateOnly figuresOn, long position,
        DateTimeOffset changedAt, string changedBy, DateTimeOffset? firstReceivedAt, DateOnly? planned, DateOnly? lastDay, int received, int? acceptedNumber, string? restateReason) => new()
        {
            Id = id, Plan = plan, Period = period, Unit = unit, Level = level, State = state, Version = version, FiguresOn = figuresOn, Position = position,
            ChangedAt = changedAt, ChangedBy = changedBy, FirstReceivedAt = firstReceivedAt, PlannedAtReceipt = planned, LastDayAtReceipt = lastDay,
            Received = received, AcceptedNumber = acceptedNumber, RestateReason = restateReason,
        };

    /// <summary>The department sent back what it has, and nothing else was received since; also while the mended text waits for the unit's head.</summary>
    public bool SentBack => State == ReportState.Returned || (State == ReportState.Proposed && Received > 0 && RestateReason is null);

    public bool Open => State is ReportState.Draft or ReportState.Returned;

    public void Begin(ReportForm form, DateOnly on, long position, int revision)
    {
        (Form, FormVersion) = (form.Code, form.Version);
        SeeFigures(on, position, revision);
    }

    public void Write(Answers answers, string by, DateTimeOffset at)
    {
        Need(Open);
        Answers = answers.ToJson();
        Touch(by, at);
    }

    public void SeeFigures(DateOnly on, long position, int revision) => (FiguresOn, Position, PlanRevision) = (on, position, revision);

    public void MoveTo(ReportForm form, string by, DateTimeOffset at)
    {
        Need(Open);
        (Form, FormVersion) = (form.Code, form.Version);
        Touch(by, at);
    }

    public void Propose(string by, DateTimeOffset at)
    {
        Need(Open);
        (State, ProposedBy) = (ReportState.Proposed, by);
        Touch(by, at);
    }

    /// <summary>The unit's head gives it back to the writer, or the writer takes it back.</summary>
    public void TakeBack(string by, DateTimeOffset at)
    {
        Need(State == ReportState.Proposed);
        State = Received > 0 && RestateReason is null ? ReportState.Returned : ReportState.Draft;
        Touch(by, at);
    }

    /// <param name="planned">The last day by the plan, <paramref name="lastDay"/> with its extensions; only the first receipt writes them down.</param>
    /// <returns>The number of the version that is now received.</returns>
    public int Receive(string by, DateTimeOffset at, DateOnly planned, DateOnly lastDay)
    {
        Need(Open || State == ReportState.Proposed);
        if (FirstReceivedAt is null) (FirstReceivedAt, PlannedAtReceipt, LastDayAtReceipt) = (at, planned, lastDay);
        Received++;
        State = ReportState.Received;
        if (Level == ReportLevel.Department) Close(by, at);
        RestateReason = null;
        Touch(by, at);
        return Received;
    }

    public void Return(string by, DateTimeOffset at)
    {
        if (State != ReportState.Received) throw new RefusedException(ReportingRefusals.NotReceived);
        State = ReportState.Returned;
        Touch(by, at);
    }

    public void Accept(string by, DateTimeOffset at)
    {
        if (State != ReportState.Received) throw new RefusedException(ReportingRefusals.NotReceived);
        Close(by, at);
        Touch(by, at);
    }

    public void Restate(string reason, string by, DateTimeOffset at)
    {
        if (State is not (ReportState.Received or ReportState.Accepted)) throw new RefusedException(ReportingRefusals.NothingToRestate);
        (State, RestateReason) = (ReportState.Draft, reason);
        Touch(by, at);
    }

    private void Close(string by, DateTimeOffset at) => (State, AcceptedNumber, AcceptedAt, AcceptedBy) = (ReportState.Accepted, Received, at, by);

    private void Touch(string by, DateTimeOffset at) => (Version, ChangedBy, ChangedAt) = (Version + 1, by, at);

    private static void Need(bool holds)
    {
        if (!holds) throw new RefusedException(ReportingRefusals.NotOpen);
    }
}

/// <summary>What the department or the unit's head said of a report when it went back; <see cref="Field"/> "" is the whole of it.</summary>
internal sealed class ReportNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    /// <summary>The received version that it is about; 0: before any was received.</summary>
    public int Number { get; init; }
    public string Field { get; init; } = "";
    public string Text { get; init; } = "";
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
