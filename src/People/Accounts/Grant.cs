namespace CamTay.People.Accounts;

/// <summary>An account holds a role at a unit, so in all units below too; unit "" is everywhere.</summary>
internal sealed class Grant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public string Role { get; init; } = "";
    public string Unit { get; init; } = "";
    public DateTimeOffset GrantedAt { get; init; }
    public string GrantedBy { get; init; } = "";
}
