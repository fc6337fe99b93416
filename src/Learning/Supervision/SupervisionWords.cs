using CamTay.Platform;

namespace CamTay.Learning.Supervision;

internal static class SupervisionWords
{
    public static string Of(SupervisedTry row, DateTimeOffset now, Language l) => row.State switch
    {
        SupervisionState.Confirmed => l["đã xác nhận", "confirmed"],
        SupervisionState.Declined => l["không xác nhận", "not confirmed"],
        _ when now > row.Until => l["hết giờ, không tính", "closed, does not count"],
        _ when row.Try is not null => l["đã làm, chờ anh/chị xác nhận", "done, waits for you"],
        _ when row.Ticket is not null => l["đang làm", "under way"],
        _ => l["chưa bắt đầu", "not begun"],
    };
}
