namespace CamTay.Classes.Attendance;

/// <summary>Ways in which attendance is known, the strongest first.</summary>
internal enum Way { Code = 1, Roll = 2, Paper = 3 }

/// <summary>An account that scanned the code on the screen: once a session.</summary>
internal sealed class Mark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ClassId { get; init; }
    public Guid SessionId { get; init; }
    public string Account { get; set; } = "";
    /// <summary>Null until somebody has confirmed which member of staff the account is.</summary>
    public string? Subject { get; set; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? LeftAt { get; set; }
    /// <summary>The scan behind it; one scan serves one account.</summary>
    public Guid Scan { get; init; }
    /// <summary>First 64 bits of the SHA-256 of the phone's own number.</summary>
    public string Device { get; init; } = "";
    /// <summary>The phone had already attended this session for somebody else: counts as declared until the trainer has seen the person.</summary>
    public bool Flagged { get; init; }
    /// <summary>Who, of those who lead the class, looked at the room and said that she was there; null until somebody has.</summary>
    public string? SeenBy { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }
    /// <summary>Its entry was voided by hand.</summary>
    public bool Struck { get; set; }

    public void See(string by, DateTimeOffset now) => (SeenBy, SeenAt) = (by, now);
}

/// <summary>What the trainer taps beside a name.</summary>
internal enum RollKind { Present = 1, Late = 2, Left = 3, Absent = 4 }

/// <summary>One tap on a trainer's list, made with or without network. Its <see cref="Id"/> comes from the phone.</summary>
internal sealed class RollAct
{
    public Guid Id { get; init; }
    public Guid ClassId { get; init; }
    public Guid SessionId { get; init; }
    public string Subject { get; init; } = "";
    public RollKind Kind { get; init; }
    /// <summary>The phone's clock, whatever it says.</summary>
    public DateTimeOffset CapturedAt { get; init; }
    /// <summary>When it was, by our clock: the phone says how long ago, and that is all that is believed.</summary>
    public DateTimeOffset At { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public string Device { get; init; } = "";
    /// <summary>Counts the taps of one phone.</summary>
    public long Number { get; init; }
    public string By { get; init; } = "";
    public bool Struck { get; set; }
}
