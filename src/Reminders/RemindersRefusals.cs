using CamTay.Platform;

namespace CamTay.Reminders;

internal static class RemindersRefusals
{
    public static readonly Refusal BadAddress = new("reminders.bad-address", "Địa chỉ e-mail này không đúng dạng.", "This is not an e-mail address.");
    public static readonly Refusal NoCalendar = new("reminders.no-calendar", "Địa chỉ lịch này không còn dùng. Tạo địa chỉ mới ở trang Việc của tôi.", "This calendar address is no longer in use. Make a new one on the page My tasks.", 404);
}
