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
        _ => "khong-ro",
    };

    public static string Of(Try made, Language l) => made.Result switch
    {
        Result.Alone when made.IssuedAt is not null => l["Hệ thống đã ghi nhận: tự làm được.", "Recorded: done alone."],
        Result.Alone => l["Đã lưu là một lần luyện tập (lúc làm không có mạng).", "Kept as practice (it was done without network)."],
        Result.Aided => l["Đã lưu: có người giúp, có gợi ý hoặc bấm nhanh quá.", "Kept: with help, a hint, or faster than one can read."],
        Result.More => l["Gần được rồi: luyện thêm một lần nữa.", "Nearly there: practise once more."],
        Result.Unknown => l["Bài này đã đổi; mở lại trang để có bài mới.", "This lesson has changed; open the page again for the new one."],
        _ => l["Đã lưu.", "Kept."],
    };

    public static string Short(Result result, bool measured, Language l) => result switch
    {
        Result.Alone => measured ? l["tự làm", "alone"] : l["tự làm (luyện tập)", "alone (practice)"],
        Result.Aided => l["có giúp", "with help"],
        Result.More => l["luyện thêm", "practise more"],
        Result.Guided => l["làm thử", "tried with hints"],
        Result.Shown => l["xem mẫu", "watched"],
        Result.Stopped => l["nghỉ giữa chừng", "stopped midway"],
        _ => l["bài bản cũ", "old version"],
    };
}
