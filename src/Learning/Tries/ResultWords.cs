using CamTay.Platform;

namespace CamTay.Learning.Tries;

/// <summary>What a try came to, in words for the learner. Never a failure.</summary>
internal static class ResultWords
{
    public static string Code(Result result) => result switch
    {
        Result.Stopped => "nghi",
        Result.Shown => "xem",
        Result.Guided => "thu",
        Result.Alone => "tu-lam",
        Result.Aided => "co-giup",
        Result.More => "luyen-them",
        Result.Hasty => "nhanh-qua",
        _ => "khong-ro",
    };

    public static string Of(Try made, Language l) => made.Result switch
    {
        Result.Alone when made.CopyOf is not null => l["Đã lưu nhưng chưa tính: lần này giống hệt một lần đã nhận trước đó.", "Kept, but it does not count: it is exactly like a try received before."],
        Result.Alone when made.IssuedAt is not null => l["Hệ thống đã ghi nhận: tự làm được.", "Recorded: done alone."],
        Result.Alone => $"{l["Đã lưu là một lần luyện tập", "Kept as practice"]} ({Why(made.Practice, l)}).",
        Result.Aided => l["Đã lưu: có người giúp hoặc có gợi ý.", "Kept: with help or a hint."],
        Result.Hasty => l["Đã lưu. Lần này bấm nhanh hơn người ta đọc nên chưa tính, cũng không trừ gì. Làm chậm lại một chút là được.", "Kept. It was faster than one can read, so it does not count, and nothing is taken away. Do it a little slower."],
        Result.More => l["Gần được rồi: luyện thêm một lần nữa.", "Nearly there: practise once more."],
        Result.Unknown => l["Bài này đã đổi; mở lại trang để có bài mới.", "This lesson has changed; open the page again for the new one."],
        _ => l["Đã lưu.", "Kept."],
    };

    private static string Why(Practice practice, Language l) => practice switch
    {
        Practice.OtherTicket => l["giấy phép của lần này là của người khác hoặc bài khác", "its ticket is another learner's or another lesson's"],
        Practice.UsedTicket => l["giấy phép của lần này đã dùng cho một lần khác", "its ticket was used for another try"],
        Practice.Late => l["gửi về sau hơn 72 giờ", "it was sent more than 72 hours later"],
        Practice.TooSoon => l["giờ trên máy không khớp với giờ của hệ thống", "the device's times do not fit the server's"],
        Practice.Contradicted => l["những gì gửi sau không khớp với những gì máy đã báo trong lúc làm", "what was sent afterwards is not what the device said while it was done"],
        _ => l["lúc bắt đầu máy chưa liên lạc được với hệ thống", "the device did not reach the server when it began"],
    };

    public static string Short(Try made, Language l) => Short(made.Result, made is { IssuedAt: not null, CopyOf: null }, l);

    public static string Short(Result result, bool measured, Language l) => result switch
    {
        Result.Alone => measured ? l["tự làm", "alone"] : l["tự làm (luyện tập)", "alone (practice)"],
        Result.Aided => l["có giúp", "with help"],
        Result.Hasty => l["nhanh quá, chưa tính", "too quick, not counted"],
        Result.More => l["luyện thêm", "practise more"],
        Result.Guided => l["làm thử", "tried with hints"],
        Result.Shown => l["xem mẫu", "watched"],
        Result.Stopped => l["nghỉ giữa chừng", "stopped midway"],
        _ => l["bài bản cũ", "old version"],
    };
}
