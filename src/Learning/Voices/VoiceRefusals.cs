using CamTay.Platform;

namespace CamTay.Learning.Voices;

internal static class VoiceRefusals
{
    public static readonly Refusal NoLanguage = new("voice.no-language", "Không có thứ tiếng “{0}” trong danh sách.", "There is no language “{0}” on the list.", 404);
    public static readonly Refusal NoStep = new("voice.no-step", "Bài này không có bước “{0}”.", "The lesson has no step “{0}”.", 404);
    public static readonly Refusal NotSound = new("voice.not-sound", "Đây không phải tiếng thu dạng WebM hay Ogg Opus.", "This is no recording in WebM or Ogg Opus.");
    public static readonly Refusal TooLong = new("voice.too-long", "Lời thu dài quá: nhiều nhất {0} giây, {1} kB một bước. Đọc ngắn lại.", "The recording is too long: at most {0} seconds, {1} kB a step.", 413);
    public static readonly Refusal None = new("voice.none", "Không có lời thu này.", "There is no such recording.", 404);
    public static readonly Refusal Decided = new("voice.decided", "Lời thu này đã được {0} xử lý.", "This recording has been decided by {0}.", 409);
    public static readonly Refusal NotYours = new("voice.not-yours", "Không tự duyệt lời mình thu; nhờ người khác có quyền.", "Nobody approves their own recording; ask another person who may.", 403);
    public static readonly Refusal LessonFull = new("voice.lesson-full", "Bài này đã có {0} kB lời thu tiếng ấy; nhiều nhất {1} kB để máy tải nổi.", "The lesson has {0} kB of recordings in that language; at most {1} kB, so that phones can load it.");
    public static readonly Refusal ReasonNeeded = new("voice.reason-needed", "Ghi lý do (ít nhất 5 chữ cái): người thu sẽ đọc.", "Give a reason (at least 5 letters): the speaker will read it.");
    public static readonly Refusal TooMany = new("voice.too-many", "Anh/chị đang có {0} lời thu chờ duyệt; chờ duyệt bớt rồi thu tiếp.", "{0} recordings of yours wait; go on when some have been decided.", 429);
}
