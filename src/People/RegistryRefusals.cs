using CamTay.Platform;

namespace CamTay.People;

/// <summary>Why a row of the register of units or staff is not taken, or what is odd about one that is.</summary>
internal static class RegistryRefusals
{
    public static readonly Refusal UnitCode = new("people.unit-code",
        "Mã đơn vị “{0}” không hợp lệ: chỉ gồm chữ, số và . _ -, tối đa 40 ký tự.",
        "The unit code “{0}” is not valid: letters, digits and . _ - only, at most 40.");
    public static readonly Refusal NameMissing = new("people.name-missing", "Thiếu tên.", "The name is missing.");
    public static readonly Refusal UnitKind = new("people.unit-kind", "Loại đơn vị “{0}” không có. Dùng một trong: {1}.", "There is no unit kind “{0}”. Use one of: {1}.");
    public static readonly Refusal EndBeforeStart = new("people.end-before-start", "Ngày kết thúc trước ngày bắt đầu.", "The end is before the start.");
    public static readonly Refusal UnitCircle = new("people.unit-circle",
        "Đơn vị {0} không thể trực thuộc {1}: {1} là chính nó hoặc đang ở dưới nó.", "Unit {0} cannot be below {1}: {1} is itself or below it.");
    public static readonly Refusal NoParent = new("people.no-parent",
        "Đơn vị cha {0} không có vào ngày {1}.", "The parent unit {0} does not exist on {1}.");
    public static readonly Refusal UnitExists = new("people.unit-exists", "Mã đơn vị {0} đã có.", "The unit code {0} is taken.", 409);
    public static readonly Refusal UnitMerged = new("people.unit-merged",
        "Đơn vị {0} đã sáp nhập vào {1} từ ngày {2}.", "Unit {0} has been part of {1} since {2}.");
    public static readonly Refusal UnitOverlap = new("people.unit-overlap",
        "Trùng thời gian: đơn vị {0} đã được đăng ký đến hết ngày {1}.", "Overlap: unit {0} is already registered until {1}.");
    public static readonly Refusal UnitGap = new("people.unit-gap",
        "Bị hở thời gian: đơn vị {0} đã đóng ngày {1}. Bắt đầu từ ngày kế tiếp, hoặc dùng mã mới.",
        "Gap: unit {0} closed on {1}. Start on the next day, or use a new code.");
    public static readonly Refusal UnitOverlapNext = new("people.unit-overlap-next",
        "Trùng thời gian: đơn vị {0} có thông tin khác từ ngày {1}.", "Overlap: unit {0} has another version from {1}.");
    public static readonly Refusal UnitGapNext = new("people.unit-gap-next",
        "Bị hở thời gian: thông tin kế tiếp của đơn vị {0} bắt đầu ngày {1}.", "Gap: the next version of unit {0} begins on {1}.");
    public static readonly Refusal UnknownUnit = new("people.unknown-unit", "Không có đơn vị {0}.", "There is no unit {0}.");
    public static readonly Refusal UnitNotThen = new("people.unit-not-then",
        "Đơn vị {0} không hoạt động vào ngày {1}.", "Unit {0} does not exist on {1}.");
    public static readonly Refusal UnitMergedThen = new("people.unit-merged-then",
        "Đơn vị {0} đã sáp nhập vào {1} từ ngày {2}. Ghi người này vào {1}.", "Unit {0} became part of {1} on {2}. Register this person in {1}.");

    public static readonly Refusal StaffCode = new("people.staff-code", "Thiếu mã cán bộ, hoặc mã dài quá 60 ký tự.", "The staff code is missing or longer than 60.");
    public static readonly Refusal StaffGroup = new("people.staff-group", "Nhóm nghề “{0}” không có. Dùng một trong: {1}.", "There is no professional group “{0}”. Use one of: {1}.");
    public static readonly Refusal PersonalId = new("people.personal-id", "Số định danh phải có đúng 12 chữ số.", "The personal id must have exactly 12 digits.");
    public static readonly Refusal PersonalIdTaken = new("people.personal-id-taken",
        "Số định danh này đã được ghi cho mã cán bộ {0}.", "This personal id is already that of staff code {0}.");
    public static readonly Refusal StaffExists = new("people.staff-exists", "Mã cán bộ {0} đã có.", "The staff code {0} is taken.", 409);
    public static readonly Refusal StaffElsewhere = new("people.staff-elsewhere",
        "Người này được ghi vào làm từ {0} ở đơn vị {1}, ngoài phạm vi của anh/chị. Nhờ đơn vị đó hoặc Sở sửa.",
        "This person is registered from {0} at unit {1}, beyond those you manage. Ask that unit or the department.", 403);
    public static readonly Refusal WorksElsewhereSince = new("people.works-elsewhere-since",
        "Không hủy được: người này đã làm ở đơn vị {0} từ {1}. Hủy hoặc sửa công tác ấy trước.",
        "It cannot be voided: this person has worked at unit {0} since {1}. Void or mend that employment first.", 409);
    public static readonly Refusal EmploymentOverlap = new("people.employment-overlap",
        "Trùng thời gian với công việc đã ghi tại {0} từ {1} đến {2}. Ghi ngày kết thúc ở đó trước.",
        "Overlaps the employment at {0} from {1} to {2}. Give that one its end first.");

    // Said about a row that is taken all the same.
    public static readonly Refusal BirthDiffers = new("people.birth-differs",
        "Đã nhận; năm sinh khác với số định danh, đề nghị kiểm tra lại.", "Taken; the year of birth differs from the personal id, please check.");
    public static readonly Refusal SexDiffers = new("people.sex-differs",
        "Đã nhận; giới tính khác với số định danh, đề nghị kiểm tra lại.", "Taken; the sex differs from the personal id, please check.");
    public static readonly Refusal PhoneUnread = new("people.phone-unread",
        "Đã nhận, trừ số điện thoại vì không đúng dạng.", "Taken, but without the phone number, which has not the form of one.");
    public static readonly Refusal SexUnread = new("people.sex-unread",
        "Đã nhận, trừ giới tính: ghi “nam” hoặc “nữ”.", "Taken, but without the sex: write “nam” or “nữ”.");
}
