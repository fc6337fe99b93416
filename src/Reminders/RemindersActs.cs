using CamTay.Platform;

namespace CamTay.Reminders;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class RemindersActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("reminders.address-changed", "đổi địa chỉ nhận nhắc việc", "address of reminders changed"),
        new("reminders.calendar-made", "tạo địa chỉ lịch", "calendar address made"),
        new("reminders.calendar-ended", "bỏ địa chỉ lịch", "calendar address ended"),
    ];
}
