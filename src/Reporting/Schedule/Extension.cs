namespace CamTay.Reporting.Schedule;

/// <summary>The department moved a last day, for one unit or (unit "") for all, with a reason. Extensions are added, never changed.</summary>
internal sealed class Extension
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Plan { get; init; } = "";
    public string Period { get; init; } = "";
    public string Unit { get; init; } = "";
    public DateOnly LastDay { get; init; }
    public string Reason { get; init; } = "";
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
