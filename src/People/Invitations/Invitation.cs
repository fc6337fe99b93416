namespace CamTay.People.Invitations;

/// <summary>A link, used once within seven days, by which a person takes over an account with a password or passkey of their own.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public string Hash { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedBy { get; init; } = "";
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && WithdrawnAt is null && now < CreatedAt + Life;
}
