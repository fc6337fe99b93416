using CamTay.Platform;

namespace CamTay.Reporting;

internal static class ReportingRefusals
{
    public static readonly Refusal NoPlan = new("reporting.no-plan", "Không có kế hoạch “{0}”.", "There is no plan “{0}”.", 404);
    public static readonly Refusal NoPeriod = new("reporting.no-period", "Kế hoạch không có kỳ báo cáo “{0}”.", "The plan has no reporting period “{0}”.", 404);
    public static readonly Refusal NoUnit = new("reporting.no-unit", "Đơn vị “{0}” không phải nộp báo cáo kỳ này.", "The unit “{0}” does not report in this period.", 404);
    public static readonly Refusal NoReport = new("reporting.no-report", "Chưa có báo cáo này.", "There is no such report yet.", 404);
    public static readonly Refusal NoForm = new("reporting.no-form", "Chưa có biểu mẫu cho kỳ này. Đặt tệp biểu mẫu vào thư mục content/forms.", "There is no form for this period. Put its file into content/forms.", 409);
    public static readonly Refusal TooEarly = new("reporting.too-early", "Kỳ này chưa bắt đầu: báo cáo mở từ ngày {0}.", "This period has not begun: its report opens on {0}.", 409);
    public static readonly Refusal NotOpen = new("reporting.not-open", "Báo cáo không còn ở bước soạn nên không ghi thêm được. Nội dung đã gõ vẫn còn ở dưới.", "The report is no longer being written, so nothing was added. What you typed is kept below.", 409);
    public static readonly Refusal Changed = new("reporting.changed", "Người khác đã sửa báo cáo này trong lúc anh/chị soạn. Chưa ghi gì; xem phần khác nhau rồi lưu lại.", "Somebody else changed this report while you were writing. Nothing was saved; look at the differences, then save again.", 409);
    public static readonly Refusal Met = new("reporting.met", "Nhiều người cùng làm việc này trong một lúc. Lần bấm này chưa ghi gì; mở lại rồi làm tiếp.", "Several people did this in the same moment. Nothing of yours was saved; open it again and go on.", 409);
    public static readonly Refusal FilesNotTaken = new("reporting.files-not-taken", "Báo cáo đã trình hoặc đã gửi nên tệp vừa chọn chưa được đính kèm. Đưa về bước soạn, hoặc mở lại để đính chính, rồi chọn lại tệp.", "The report was handed on or sent already, so the files chosen now were not attached. Take it back to writing, or open it for a restatement, and choose them again.", 409);
    public static readonly Refusal FiguresChanged = new("reporting.figures-changed", "Số liệu đã đổi từ khi anh/chị mở báo cáo. Chưa gửi; xem số mới rồi gửi lại.", "Figures changed since you opened the report. It was not sent; look at the new figures, then send again.", 409);
    public static readonly Refusal Incomplete = new("reporting.incomplete", "Chưa gửi được: còn {0} chỗ phải điền hoặc sửa.", "Not sent: {0} places must be filled in or mended.");
    public static readonly Refusal TooLong = new("reporting.too-long", "Báo cáo dài quá mức cho phép. Chưa ghi gì.", "The report is longer than allowed. Nothing was saved.", 413);
    public static readonly Refusal NotReceived = new("reporting.not-received", "Chỉ tiếp nhận hay trả lại được báo cáo mà đơn vị đã gửi và chưa được xử lý.", "Only a report that was sent and not yet dealt with can be accepted or returned.", 409);
    public static readonly Refusal OtherVersion = new("reporting.other-version", "Đơn vị đã gửi bản khác trong lúc anh/chị xem. Mở lại để xem bản mới nhất.", "The unit sent another version while you were reading. Open the newest one.", 409);
    public static readonly Refusal NotOnward = new("reporting.not-onward", "Chỉ báo cáo của Sở được chuyển lên tỉnh.", "Only the department's own reports go onward to the province.", 409);
    public static readonly Refusal AlreadyOnward = new("reporting.already-onward", "Báo cáo này đã được chuyển hoặc đang chờ gửi.", "This report was handed on already, or waits to be.", 409);
    public static readonly Refusal NothingToRestate = new("reporting.nothing-to-restate", "Chỉ đính chính được báo cáo đã gửi.", "Only a report that was sent can be restated.", 409);
    public static readonly Refusal ReasonNeeded = new("reporting.reason-needed", "Ghi rõ lý do, ít nhất mười chữ cái.", "Give the reason, at least ten letters.");
    public static readonly Refusal NotesNeeded = new("reporting.notes-needed", "Trả lại thì phải ghi chú ít nhất một chỗ cần sửa.", "To return a report, note at least one thing to be mended.");
    public static readonly Refusal NotLater = new("reporting.not-later", "Gia hạn phải đến sau hạn hiện nay ({0}), không trước hôm nay và không quá 90 ngày sau hạn của kế hoạch.", "An extension must end after the present deadline ({0}), not before today and no more than 90 days after the plan's.");
    public static readonly Refusal InAlready = new("reporting.in-already", "Đơn vị đã nộp báo cáo này lần đầu lúc {0}; gia hạn không đổi được đúng hạn hay muộn nữa.", "The unit's report was first received at {0}; an extension no longer changes whether that was in time.", 409);
    public static readonly Refusal NoFile = new("reporting.no-file", "Không có tệp này.", "There is no such file.", 404);
    public static readonly Refusal NoFileField = new("reporting.no-file-field", "Biểu mẫu không có ô tệp “{0}”. Tệp chưa được đính kèm.", "The form has no field “{0}” for files. The file was not attached.");
    public static readonly Refusal FileTooLarge = new("reporting.file-too-large", "Tệp “{0}” lớn hơn {1} MB nên chưa được đính kèm. Chữ đã gõ vẫn còn ở dưới; giảm cỡ tệp rồi chọn lại.", "The file “{0}” is larger than {1} MB and was not attached. What you typed is kept below; make the file smaller and choose it again.", 413);
    public static readonly Refusal FilesTooLarge = new("reporting.files-too-large", "Các tệp của báo cáo cộng lại quá {0} MB. Tệp mới chưa được đính kèm; chữ đã gõ vẫn còn ở dưới.", "The report's files are more than {0} MB together. The new one was not attached; what you typed is kept below.", 413);
    public static readonly Refusal TooManyFiles = new("reporting.too-many-files", "Ô này chỉ nhận {0} tệp. Tệp mới chưa được đính kèm; bỏ bớt một tệp rồi chọn lại.", "This field takes {0} files. The new one was not attached; remove one and choose it again.");
    public static readonly Refusal FileKindRefused = new("reporting.file-kind", "Nội dung tệp “{0}” không phải PDF, Word, Excel (không có macro) hay ảnh PNG, JPEG, nên chưa được đính kèm. Chữ đã gõ vẫn còn ở dưới.", "The file “{0}” is by its content no PDF, Word, Excel (without macros) or PNG, JPEG picture, so it was not attached. What you typed is kept below.", 415);
    public static readonly Refusal FileChanged = new("reporting.file-changed", "Nội dung tệp không còn khớp mã đã đóng, nên không mở. Hãy báo quản trị.", "The file no longer has the hash with which it was kept, so it is not opened. Tell the administrator.", 500);
    public static readonly Refusal NoTarget = new("reporting.no-target", "Báo cáo không có chỉ tiêu “{0}”.", "The report has no target “{0}”.", 404);
    public static readonly Refusal DisputedAlready = new("reporting.disputed-already", "Số này đã có khiếu nại đang chờ.", "This figure is being disputed already.", 409);
    public static readonly Refusal DisputeDecided = new("reporting.dispute-decided", "Khiếu nại đã được {0} trả lời.", "The dispute was already answered by {0}.", 409);
    public static readonly Refusal NoDispute = new("reporting.no-dispute", "Không có khiếu nại này.", "There is no such dispute.", 404);
}
