using CamTay.Platform;

namespace CamTay.Imports;

/// <summary>Why one row is refused (or accepted with a word of warning). The others go on.</summary>
internal static class RowRefusals
{
    public static readonly Refusal Missing = new("import-row.missing", "Cột này bắt buộc mà đang trống.", "This column is required and is empty.");
    public static readonly Refusal MissingKeys = new("import-row.missing-keys", "Cần ít nhất một trong các cột: {0}.", "At least one of these is needed: {0}.");
    public static readonly Refusal Formula = new("import-row.formula",
        "Ô công thức: giá trị không chứng minh được. Chép rồi dán dạng giá trị (Paste Special → Values).",
        "A formula: its value cannot be proved. Copy it and paste as values (Paste Special → Values).");
    public static readonly Refusal Merged = new("import-row.merged",
        "Ô gộp ({0}): không rõ giá trị thuộc dòng nào. Bỏ gộp ô và ghi đủ từng dòng.",
        "Merged cells ({0}): it is not clear which row the value belongs to. Unmerge and fill each row.");
    public static readonly Refusal CellError = new("import-row.cell-error", "Ô báo lỗi của Excel ({0}).", "The cell holds an Excel error ({0}).");
    public static readonly Refusal Damaged = new("import-row.damaged-text",
        "Chữ trong ô đã hỏng (ký tự � hoặc ký tự điều khiển). Gõ lại ô này.", "The text of the cell is damaged (� or control characters). Type it again.");
    public static readonly Refusal TooLong = new("import-row.too-long", "Ô dài quá {0} ký tự.", "The cell is longer than {0} characters.");
    public static readonly Refusal Quotes = new("import-row.quotes",
        "Dấu ngoặc kép đặt sai trong dòng nên không tách được cột.", "A quotation mark stands in the wrong place, so the columns cannot be told apart.");
    public static readonly Refusal Surplus = new("import-row.surplus",
        "Dòng có nhiều ô hơn dòng tiêu đề: thường do dấu phẩy trong chữ mà không có ngoặc kép.",
        "The row has more cells than the header: often a comma in a text without quotation marks.");
    public static readonly Refusal BadDate = new("import-row.bad-date",
        "“{0}” không phải ngày. Viết 2026-06-30 hoặc 30/06/2026.", "“{0}” is not a date. Write 2026-06-30 or 30/06/2026.");
    public static readonly Refusal OtherDayForm = new("import-row.other-day-form",
        "“{0}” không viết theo dạng ngày đã nêu trong cách ghép cột.", "“{0}” is not written in the form of day that the mapping states.");
    public static readonly Refusal NoSuchDay = new("import-row.no-such-day", "Không có ngày {0} trong lịch.", "There is no day {0} in the calendar.");
    public static readonly Refusal FutureDay = new("import-row.future-day", "Ngày {0} còn ở tương lai.", "The day {0} is in the future.");
    public static readonly Refusal TooEarly = new("import-row.too-early", "Ngày {0} trước năm 1900.", "The day {0} is before 1900.");
    public static readonly Refusal EndsBeforeStart = new("import-row.ends-before-start", "Ngày kết thúc {0} trước ngày bắt đầu {1}.", "The last day {0} is before the first day {1}.");
    public static readonly Refusal NotWhole = new("import-row.not-whole",
        "“{0}” không phải số nguyên không âm. Chỉ viết chữ số, không dấu chấm, không dấu phẩy.",
        "“{0}” is not a whole number from 0. Write digits only, without points or commas.");
    public static readonly Refusal OutOfRange = new("import-row.out-of-range", "“{0}” phải từ {1} đến {2}.", "“{0}” must be between {1} and {2}.");
    public static readonly Refusal NotOneOf = new("import-row.not-one-of", "“{0}” không thuộc các giá trị: {1}.", "“{0}” is none of: {1}.");
    public static readonly Refusal BadCode = new("import-row.bad-code",
        "Mã “{0}” chỉ được có chữ không dấu, chữ số và - _ . / (tối đa {1} ký tự).", "The code “{0}” may hold only plain letters, digits and - _ . / (at most {1}).");
    public static readonly Refusal PartTooLarge = new("import-row.part-too-large",
        "{0} người, nhiều hơn tổng số người trong ngày ({1}).", "{0} persons, more than all persons of the day ({1}).");
    public static readonly Refusal UnknownUnit = new("import-row.unknown-unit", "Không có đơn vị mã “{0}”.", "There is no unit “{0}”.");
    public static readonly Refusal UnitNotOpen = new("import-row.unit-not-open",
        "Đơn vị {0} không hoạt động vào ngày {1}.", "The unit {0} does not exist on {1}.");
    public static readonly Refusal CommuneDigits = new("import-row.commune-digits",
        "Mã xã “{0}” phải đủ 5 chữ số; Excel hay bỏ số 0 ở đầu: định dạng cột là Text rồi gõ lại.",
        "The commune code “{0}” must have 5 digits; Excel often drops a leading zero: format the column as Text and type it again.");
    public static readonly Refusal UnknownCommune = new("import-row.unknown-commune", "Không có xã, phường mã “{0}”.", "There is no commune “{0}”.");
    public static readonly Refusal PersonalId = new("import-row.personal-id",
        "Số định danh phải đủ 12 chữ số; Excel hay bỏ số 0 ở đầu: định dạng cột là Text rồi gõ lại.",
        "A personal id has 12 digits; Excel often drops a leading zero: format the column as Text and type it again.");
    public static readonly Refusal Phone = new("import-row.phone",
        "Số điện thoại không đúng dạng 0xxxxxxxxx hoặc +84xxxxxxxxx.", "The phone number is not like 0xxxxxxxxx or +84xxxxxxxxx.");
    public static readonly Refusal Email = new("import-row.email", "Địa chỉ thư điện tử không đúng dạng.", "The e-mail address is malformed.");
    public static readonly Refusal Absent = new("import-row.absent",
        "Kết quả ghi “{0}”: người này vắng mặt nên không phải dự lớp.", "The result says “{0}”: the person was absent, which is not attendance.");
    public static readonly Refusal NotYourUnit = new("import-row.not-your-unit",
        "Tài khoản này không được gửi số liệu của đơn vị {0}.", "This account may not send data of the unit {0}.");
    public static readonly Refusal NotYourPerson = new("import-row.not-your-person",
        "Người này thuộc đơn vị mà tài khoản không được gửi số liệu.", "This person belongs to a unit whose data this account may not send.");
    public static readonly Refusal NotYourUnitChange = new("import-row.not-your-unit-change",
        "Tài khoản này không được mở hay sửa đơn vị {0}.", "This account may not open or change the unit {0}.");
    public static readonly Refusal NotYourStaff = new("import-row.not-your-staff",
        "Tài khoản này không quản lý cán bộ của đơn vị {0}.", "This account does not manage the staff of the unit {0}.");
    public static readonly Refusal NotYourCommune = new("import-row.not-your-commune",
        "Tài khoản này không được gửi số dân của xã {0}.", "This account may not send census figures of the commune {0}.");

    // Why a row waits for a person.
    public static readonly Refusal Nobody = new("import-row.nobody", "Không tìm thấy ai trong danh sách cán bộ. Chờ người ghép.", "Nobody on the staff list matches. It waits for a person.");
    public static readonly Refusal Several = new("import-row.several", "Có {0} người có thể đúng. Chờ người ghép.", "{0} persons may be meant. It waits for a person.");
    public static readonly Refusal Disagree = new("import-row.disagree",
        "Các cột định danh không cùng chỉ về một người. Chờ người ghép.", "The identifying columns do not lead to the same person. It waits for a person.");
    public static readonly Refusal Dismissed = new("import-row.dismissed", "Dòng này đã bị bỏ qua trong hàng chờ ghép.", "This row was dismissed in the matching queue.");

    // Accepted, with a word.
    public static readonly Refusal NotEmployedThen = new("import-row.not-employed-then",
        "Không có quá trình công tác vào ngày {0}; ghi cho đơn vị gần nhất: {1}.", "Not employed on {0}; counted for the nearest unit: {1}.");
    public static readonly Refusal NeverEmployed = new("import-row.never-employed",
        "Người này chưa có quá trình công tác nào; bổ sung bằng tệp can-bo rồi gửi lại.", "This person has no employment at all; add it with a can-bo file and send again.");
    public static readonly Refusal UnknownSkill = new("import-row.unknown-skill",
        "Đã nhận, nhưng kỹ năng “{0}” chưa có trong khung kỹ năng.", "Accepted, but the skill “{0}” is not in the skill framework.");
    public static readonly Refusal Again = new("import-row.again",
        "Đã từng ghi rồi bị hủy; nay ghi lại.", "It was recorded before and voided; now recorded again.");
    public static readonly Refusal Replaced = new("import-row.replaced",
        "Thay số liệu đã gửi trước ({0} người).", "Replaces the figures sent before ({0} persons).");
}
