namespace CamTay.Platform.Audit;

internal sealed class AuditRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; init; }
    public string Account { get; init; } = "";
    public string Action { get; init; } = "";
    public string About { get; init; } = "";
    public string Detail { get; init; } = "";
}
