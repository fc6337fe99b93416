namespace CamTay.People.Tokens;

/// <summary>A bearer token of an account, for programs. Only its hash is kept.</summary>
internal sealed class ApiToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public string Label { get; init; } = "";
    public string Hash { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
