namespace CamTay.Reminders.Rounds;

/// <summary>Kept in the database as a number.</summary>
internal enum MailState { Waiting = 0, Sent = 1, GivenUp = 2 }

/// <summary>What one account is told on one day. One a day at most: the database refuses a second.</summary>
internal sealed class ReminderMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Account { get; init; } = "";
    public DateOnly Day { get; init; }
    public string Subject { get; init; } = "";
    public string Body { get; init; } = "";
    public MailState State { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset NextTry { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string Fault { get; set; } = "";
}
