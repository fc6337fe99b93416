namespace CamTay.Learning.Supervision;

/// <summary>Kept in the database as a number.</summary>
internal enum SupervisionState { Open = 0, Confirmed = 1, Declined = 2 }

/// <summary>
/// A supervisor stands beside a learner for one unaided try. Its id is the leave: whoever opens the lesson by it, on the learner's device or on the
/// supervisor's, makes the try of that learner and of nobody else, once, and before it closes.
/// </summary>
internal sealed class SupervisedTry
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LearnerId { get; init; }
    public string Lesson { get; init; } = "";
    /// <summary>The supervisor: her account, and her pseudonym in the ledger.</summary>
    public string Account { get; init; } = "";
    public string Supervisor { get; init; } = "";
    /// <summary>The learner's unit.</summary>
    public string Unit { get; init; } = "";
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset Until { get; init; }
    public Guid? Ticket { get; set; }
    public Guid? Try { get; set; }
    public SupervisionState State { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    public bool OpenAt(DateTimeOffset now) => State == SupervisionState.Open && now <= Until;
}
