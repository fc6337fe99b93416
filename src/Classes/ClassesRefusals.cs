using CamTay.Platform;

namespace CamTay.Classes;

internal static class ClassesRefusals
{
    public static readonly Refusal None = new("class.not-found", "Không có lớp này, hoặc lớp không dành cho anh/chị.", "There is no such class, or it is not for you.", 404);
    public static readonly Refusal NoSession = new("class.no-session", "Lớp không có buổi học này.", "The class has no such session.", 404);
    public static readonly Refusal NotLeading = new("class.not-leading", "Chỉ giảng viên của lớp và người tổ chức lớp làm được việc này.", "Only the class's trainers and those who hold it may do this.", 403);
    public static readonly Refusal OutOfOrder = new("class.out-of-order", "Lớp không còn, hoặc chưa, ở bước cho làm việc này. Tải lại trang để xem tình trạng mới.", "The class is past this step, or not that far yet. Reload the page to see how it stands.", 409);

    public static readonly Refusal NoUnit = new("class.no-unit", "Chọn đơn vị tổ chức lớp.", "Choose the unit that holds the class.");
    public static readonly Refusal BadCode = new("class.bad-code", "Mã lớp gồm chữ không dấu, số, dấu gạch và dấu chấm, nhiều nhất 64 ký tự.", "A class code holds plain letters, digits, dashes and points, 64 characters at most.");
    public static readonly Refusal CodeTaken = new("class.code-taken", "Mã lớp “{0}” đã dùng. Chọn mã khác.", "The class code “{0}” is taken. Choose another.", 409);
    public static readonly Refusal BadKind = new("class.bad-kind", "Chọn loại lớp trong danh sách.", "Choose a kind of the list.");
    public static readonly Refusal TitleMissing = new("class.title-missing", "Ghi tên lớp, nhiều nhất {0} ký tự.", "Give the class a title of at most {0} characters.");
    public static readonly Refusal BadCapacity = new("class.bad-capacity", "Số chỗ là một số từ 1 đến {0}.", "The number of seats is from 1 to {0}.");
    public static readonly Refusal BadTimes = new("class.bad-times", "Mỗi buổi cần ngày, giờ bắt đầu và giờ kết thúc sau đó; các buổi không chồng lên nhau.", "Each session needs a day, a start and a later end; sessions may not overlap.");
    public static readonly Refusal SessionMissing = new("class.session-missing", "Lớp cần ít nhất một buổi học.", "A class needs at least one session.");
    public static readonly Refusal SessionUsed = new("class.session-used", "Có buổi đã điểm danh nên không đổi giờ hay bỏ được.", "A session at which attendance was taken can be neither moved nor removed.", 409);
    public static readonly Refusal PlaceMissing = new("class.place-missing", "Ghi địa điểm, hoặc đánh dấu học từ xa.", "Give the place, or say that it is remote.");
    public static readonly Refusal AgreementMissing = new("class.agreement-missing", "Khóa ngắn hạn với trường y cần tên trường, số và ngày của thỏa thuận.", "A short course with a medical school needs the school, and number and day of the agreement.");
    public static readonly Refusal NoSkill = new("class.no-skill", "Khung kỹ năng không có “{0}”.", "The skill framework has no “{0}”.");
    public static readonly Refusal NoLesson = new("class.no-lesson", "Không có bài học “{0}”.", "There is no lesson “{0}”.");
    public static readonly Refusal BadPurpose = new("class.bad-purpose", "Chọn chỉ tiêu hoặc nhiệm vụ có trong kế hoạch.", "Choose a target or task of the plan.");
    public static readonly Refusal TooLong = new("class.too-long", "Có ô ghi quá dài: địa điểm, trường, thỏa thuận nhiều nhất 200 ký tự, khách mời 1.000.", "A field is too long: place, school and agreement 200 characters at most, guests 1,000.");
    public static readonly Refusal NoStaff = new("class.no-staff", "Không có cán bộ nào mang mã “{0}”.", "No member of staff has the code “{0}”.");
    public static readonly Refusal TrainerMissing = new("class.trainer-missing", "Ghi giảng viên trước khi thông báo lớp.", "Name a trainer before announcing the class.");
    public static readonly Refusal TrainerInvited = new("class.trainer-invited", "Một giảng viên đang có trong danh sách mời học lớp này.", "A trainer is among those invited to this class.");
    public static readonly Refusal NotOverYet = new("class.not-over-yet", "Còn buổi chưa học. Sửa hoặc bỏ buổi đó trước khi kết thúc lớp.", "A session is still to come. Change or remove it before finishing the class.", 409);
    public static readonly Refusal LinesWaiting = new("class.lines-waiting", "Còn tên trong danh sách ký giấy chưa được người thứ hai xác nhận. Xác nhận xong mới đóng lớp.", "Names of a signed list still wait for a second person. Confirm them before closing.", 409);
    public static readonly Refusal ReasonMissing = new("class.reason-missing", "Ghi lý do hủy lớp.", "Say why the class is cancelled.");
    public static readonly Refusal AlreadyAttended = new("class.already-attended", "Lớp đã có người dự, hoặc có danh sách ký giấy, nên không hủy được. Kết thúc rồi đóng lớp.", "People have attended, or a signed list was sent: the class cannot be cancelled. Finish and close it.", 409);

    public static readonly Refusal NobodyChosen = new("class.nobody-chosen", "Chưa chọn ai.", "Nobody is chosen.");
    public static readonly Refusal NotYourStaff = new("class.not-your-staff", "Những mã này không có, hoặc thuộc đơn vị ngoài phạm vi của anh/chị; chưa mời ai: {0}.", "These codes are unknown or of units beyond your reach; nobody was invited: {0}.");
    public static readonly Refusal NotInvited = new("class.not-invited", "Anh/chị không có trong danh sách mời của lớp này.", "You are not among those invited to this class.", 403);
    public static readonly Refusal NoAnswerNow = new("class.no-answer-now", "Lớp không còn nhận trả lời.", "The class takes no answers any more.", 409);

    public static readonly Refusal NotACode = new("class.not-a-code", "Mã này không phải mã đang hiện trên màn hình của buổi học. Quét lại mã trên màn hình.", "This is not the code that the session's screen shows. Scan the code on the screen again.", 403);
    public static readonly Refusal CodeOld = new("class.code-old", "Mã này đã hết hạn: mỗi mã chỉ dùng được khoảng 30 giây. Quét lại mã đang hiện trên màn hình lớp học.", "This code has expired: each lives about 30 seconds. Scan the one that the classroom's screen shows now.", 403);
    public static readonly Refusal TooEarly = new("class.too-early", "Buổi học này chưa mở điểm danh; mở 30 phút trước giờ bắt đầu.", "Attendance of this session is not open yet; it opens 30 minutes before the start.", 409);
    public static readonly Refusal TooLate = new("class.too-late", "Buổi học đã hết giờ điểm danh. Nhờ giảng viên ghi vào danh sách.", "The time for attending this session is over. Ask the trainer to put you on the list.", 409);
    public static readonly Refusal NoScansNow = new("class.no-scans-now", "Lớp này không đang diễn ra.", "This class is not being held.", 409);
    public static readonly Refusal ScanAgain = new("class.scan-again", "Máy này chưa quét mã, hoặc đã quét quá 10 phút. Quét lại mã trên màn hình.", "This phone has not scanned the code, or did so more than 10 minutes ago. Scan the code on the screen again.", 403);
    public static readonly Refusal ScanSpent = new("class.scan-spent", "Lần quét này đã dùng cho một tài khoản khác. Mỗi người tự quét mã trên màn hình.", "This scan has served another account. Everybody scans the code on the screen herself.", 403);
    public static readonly Refusal Struck = new("class.struck", "Lần có mặt của anh/chị trong buổi này đã bị hủy. Hỏi giảng viên.", "Your attendance of this session was voided. Ask the trainer.", 409);
    public static readonly Refusal TrainerAttends = new("class.trainer-attends", "Giảng viên của lớp không tính là người dự lớp.", "A trainer of the class does not count as attending it.");
    public static readonly Refusal RoomIsEmpty = new("class.room-is-empty", "Chỉ xác nhận cả lớp được trong giờ học, khi nhìn thấy mọi người. Bây giờ điểm danh từng người.", "A whole room is confirmed during the session, when it can be seen. Now call each person by the list.", 409);
    public static readonly Refusal ArrivalsWaiting = new("class.arrivals-waiting", "Còn {0} người đã quét mã mà chưa ai xác nhận. Điểm danh có mặt hoặc vắng rồi mới đóng lớp.", "{0} people scanned the code and nobody has confirmed them. Mark each present or absent before closing.", 409);

    public static readonly Refusal NoListNow = new("class.no-list-now", "Lớp không còn nhận điểm danh.", "The class takes no attendance any more.", 409);
    public static readonly Refusal ListTooLate = new("class.list-too-late", "Danh sách gửi muộn quá 7 ngày sau buổi học. Dùng danh sách ký giấy.", "The list came more than 7 days after the session. Use the signed paper list.", 409);
    public static readonly Refusal BadBatch = new("class.bad-batch", "Gửi từ 1 đến {0} lần đánh dấu trong “acts”, kèm “device” và “now”.", "Send 1 to {0} taps in “acts”, with “device” and “now”.", 400);
    public static readonly Refusal BadAct = new("class.bad-act", "Lần đánh dấu này không đọc được.", "This tap cannot be read.", 400);
    public static readonly Refusal NotOfThisClass = new("class.not-of-this-class", "Người này không có trong danh sách của lớp. Thêm bằng mã cán bộ trước.", "This person is not on the class's list. Add her by staff code first.");
    public static readonly Refusal NotYourself = new("class.not-yourself", "Không tự điểm danh hay xác nhận cho chính mình.", "Nobody marks or confirms herself.", 403);
    public static readonly Refusal Conflict = new("class.conflict", "Mã của lần đánh dấu này đã dùng cho nội dung khác.", "The id of this tap already stands for something else.", 409);

    public static readonly Refusal FileMissing = new("class.file-missing", "Chưa chọn tệp, hoặc tệp rỗng.", "No file was chosen, or it is empty.");
    public static readonly Refusal FileTooLarge = new("class.file-too-large", "Tệp lớn hơn {0} MB. Chụp lại nhỏ hơn hoặc chia tệp.", "The file is larger than {0} MB. Take a smaller photograph or split it.", 413);
    public static readonly Refusal BadFile = new("class.bad-file", "Chỉ nhận PDF, Word, Excel, PowerPoint (không có macro), ảnh JPEG và PNG, xét theo nội dung tệp.", "Only PDF, Word, Excel, PowerPoint (without macros), JPEG and PNG are taken, by the file's content.", 415);
    public static readonly Refusal PhotoKnown = new("class.photo-known", "Ảnh này đã được gửi cho một buổi học. Mỗi danh sách một ảnh.", "This photograph was already sent for a session. Each list has its own.", 409);
    public static readonly Refusal NoFile = new("class.no-file", "Lớp không có tệp này.", "The class has no such file.", 404);
    public static readonly Refusal BadRow = new("class.bad-row", "Dòng “{0}” không đọc được. Mỗi dòng một mã cán bộ, trước đó có thể ghi số thứ tự trên giấy.", "The line “{0}” cannot be read. One staff code a line, if need be with the row's number before it.");
    public static readonly Refusal NoRows = new("class.no-rows", "Ghi mã cán bộ của những người đã ký, mỗi dòng một mã, nhiều nhất {0} dòng.", "Write the staff codes of those who signed, one a line, {0} at most.");
    public static readonly Refusal RowTwice = new("class.row-twice", "Một số thứ tự hoặc một người xuất hiện hai lần.", "A row or a person appears twice.");
    public static readonly Refusal OwnPaper = new("class.own-paper", "Người gửi ảnh không tự xác nhận danh sách của mình. Nhờ người khác có quyền.", "Who sent the photograph may not confirm it. Ask another person who may.", 403);
    public static readonly Refusal LineDecided = new("class.line-decided", "Có dòng đã được xác nhận hoặc bỏ. Tải lại trang.", "A line has already been decided. Reload the page.", 409);
}
