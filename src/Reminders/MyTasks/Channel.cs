namespace CamTay.Reminders.MyTasks;

/// <summary>How an account wants to be told. The address is personal: the person gives it and takes it away.</summary>
internal sealed class Channel
{
    public string Account { get; init; } = "";
    public string? Address { get; set; }
    /// <summary>SHA-256 of the secret part of the calendar's address, or null.</summary>
    public string? CalendarHash { get; set; }
}
