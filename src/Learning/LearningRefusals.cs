using CamTay.Platform;

namespace CamTay.Learning;

internal static class LearningRefusals
{
    public static readonly Refusal NoLesson = new("learning.no-lesson", "Không có bài học “{0}”.", "There is no lesson “{0}”.", 404);
    public static readonly Refusal LessonChanged = new("learning.lesson-changed", "Bài này đã đổi. Tải lại trang để có bài mới rồi làm.", "This lesson has changed. Reload the page for the new one.", 409);
    public static readonly Refusal BadBatch = new("learning.bad-batch", "Gửi từ 1 đến {0} lần làm trong “tries”.", "Send 1 to {0} tries in “tries”.", 400);
    public static readonly Refusal BadTry = new("learning.bad-try", "Lần làm này không đọc được.", "This try cannot be read.", 400);
    public static readonly Refusal BadRescue = new("learning.bad-rescue", "Đây không phải tệp các lần làm chưa gửi (cam-tay-chua-gui.json), hoặc tệp quá 2 MB.", "This is not a file of unsent tries (cam-tay-chua-gui.json), or it is above 2 MB.");
    public static readonly Refusal OtherActs = new("learning.other-acts", "Lần làm này đã được báo khác đi trước đó.", "Something else was said of this try before.", 409);
    public static readonly Refusal Conflict = new("learning.conflict", "Mã lần làm này đã dùng cho nội dung khác.", "The id of this try already stands for other content.", 409);
    public static readonly Refusal OtherLearner = new("learning.other-learner", "Lần làm này là của người học khác. Người đó đăng nhập thì mới gửi được.", "This try is another learner's, who must sign in to send it.", 403);
    public static readonly Refusal NoStaff = new("learning.no-staff", "Không có cán bộ nào mang mã “{0}”.", "No member of staff has the code “{0}”.");
    public static readonly Refusal BadShifts = new("learning.bad-shifts", "Nhịp ca gồm các chữ S (sáng), C (chiều), D (đêm), N (nghỉ), T (trực 24 giờ), từ 1 đến 56 ngày, như SCDN, kèm ngày bắt đầu.", "Shifts are the letters S (morning), C (afternoon), D (night), N (off), T (24 hours), 1 to 56 days, as SCDN, with a first day.");
    public static readonly Refusal BadRoster = new("learning.bad-roster", "Lịch trực là bảng có dòng đầu “ma_can_bo, ngay, ca”, mỗi dòng một người một ngày, nhiều nhất {0} dòng.", "A roster is a table headed “ma_can_bo, ngay, ca”, a row for each person and day, at most {0} rows.", 400);
    public static readonly Refusal AlreadyKnown = new("learning.already-known", "Tài khoản này đã được xác nhận là ai; muốn đổi, nhờ quản trị.", "It is already confirmed who this account is; ask the administrator for a change.");
    public static readonly Refusal SubjectTaken = new("learning.subject-taken", "Cán bộ này đã có tài khoản học khác.", "This member of staff already learns by another account.");
    public static readonly Refusal NoClaim = new("learning.no-claim", "Lời khai này không còn chờ xác nhận.", "This claim no longer waits.", 404);
    public static readonly Refusal NotYourself = new("learning.not-yourself", "Không tự xác nhận cho mình; nhờ người khác có quyền.", "Nobody confirms themselves; ask another person who may.", 403);
    public static readonly Refusal UnknownSupervisor = new("learning.unknown-supervisor", "Người kèm phải là người có tên: khai mã cán bộ của anh/chị ở trang Học tập của tôi và chờ xác nhận.", "A supervisor is a named person: give your own staff code on My learning first, and have it confirmed.", 403);
    public static readonly Refusal NotLearning = new("learning.not-learning", "Người mang mã “{0}” chưa có tài khoản học đã xác nhận.", "The person with the code “{0}” has no confirmed learner's account yet.");
    public static readonly Refusal SupervisionClosed = new("learning.supervision-closed", "Lần kèm này đã dùng, đã hết giờ, hoặc không dành cho bài và người này. Mở lần kèm mới.", "This supervision was used, has closed, or is not for this lesson and person. Open a new one.", 409);
    public static readonly Refusal OtherSupervisor = new("learning.other-supervisor", "Lần kèm này là của người khác.", "Somebody else supervises this try.", 403);
    public static readonly Refusal TooManyTickets = new("learning.too-many-tickets", "Đã xin quá {0} lần tự làm trong một giờ. Nghỉ một lát rồi làm tiếp.", "More than {0} tries alone within an hour. Take a break, then go on.", 429);
    public static readonly Refusal SkillsChanged = new("learning.skills-changed", "Khung kỹ năng vừa được người khác sửa. Chép phần của mình ra, tải lại trang rồi sửa tiếp.", "Somebody else has changed the framework meanwhile. Copy your part, reload the page and go on.", 409);
}
