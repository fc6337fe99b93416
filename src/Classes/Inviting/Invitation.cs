namespace CamTay.Classes.Inviting;

/// <summary>How somebody stands to a class. Numbers are kept in the database.</summary>
internal enum Answer { Invited = 0, Accepted = 1, Waiting = 2, Declined = 3, WalkedIn = 4 }

/// <summary>One person of a class: asked, comes, waits for a seat, does not come, or came without having been asked.</summary>
internal sealed class Invitation
{
    public Guid ClassId { get; init; }
    public string Subject { get; init; } = "";
    public Answer Answer { get; set; }
    public DateTimeOffset At { get; init; }
    /// <summary>Since when she wants a seat: the waiting list moves up in this order.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
    public string By { get; init; } = "";
}
