using CamTay.Platform;

namespace CamTay.Learning;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class LearningActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("learner.claimed", "nhận các lần học trên máy", "tries of a device claimed"),
        new("learner.confirmed", "xác nhận người học", "learner confirmed"),
        new("roster.taken", "nhập lịch trực", "roster taken"),
        new("skills.saved", "sửa khung kỹ năng", "skill framework changed"),
        new("mooc-photo.sent", "gửi ảnh giấy chứng nhận MOOC", "photo of a MOOC certificate sent"),
        new("mooc-photo.confirmed", "xác nhận giấy chứng nhận MOOC", "MOOC certificate confirmed"),
        new("mooc-photo.rejected", "không xác nhận giấy chứng nhận MOOC", "MOOC certificate refused"),
        new("lesson.draft-saved", "lưu bản nháp của bài học", "draft of a lesson saved"),
        new("lesson.draft-discarded", "bỏ bản nháp của bài học", "draft of a lesson discarded"),
        new("lesson.published", "đưa bản sửa của bài học ra dùng", "edited lesson published"),
        new("lesson.withdrawn", "dùng lại bài học kèm phần mềm", "back to the shipped lesson"),
        new("voice.sent", "gửi lời đọc của một bước", "recording of a step sent"),
        new("voice.approved", "duyệt lời đọc của một bước", "recording of a step approved"),
        new("voice.rejected", "không duyệt lời đọc của một bước", "recording of a step rejected"),
        new("supervision.opened", "mở một lần kèm tự làm", "supervised try opened"),
        new("supervision.confirmed", "xác nhận đã thấy người học tự làm", "supervised try confirmed"),
        new("supervision.declined", "không xác nhận lần kèm", "supervised try not confirmed"),
        new("learner.refused", "không xác nhận người học", "learner refused"),
    ];
}
