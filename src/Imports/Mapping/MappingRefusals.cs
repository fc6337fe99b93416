using CamTay.Platform;

namespace CamTay.Imports.Mapping;

internal static class MappingRefusals
{
    public static readonly Refusal NoProfile = new("import-mapping.no-profile",
        "Không có cách ghép cột “{0}” cho loại {1}. Đang có: {2}.", "There is no column mapping “{0}” for {1}. There are: {2}.", 404);
    public static readonly Refusal NoFile = new("import-mapping.no-file",
        "Tệp này không còn chờ ghép cột (chỉ giữ một ngày, cho đúng người gửi). Gửi lại tệp.", "This file no longer waits for its columns (it is kept for a day, for its sender). Send it again.", 404);
    public static readonly Refusal NoName = new("import-mapping.no-name",
        "Đặt tên cho cách ghép cột, từ 3 đến 80 ký tự.", "Name the mapping, 3 to 80 characters.");
    public static readonly Refusal Twice = new("import-mapping.twice",
        "Cột “{0}” của tệp được chọn cho hai cột: {1}. Mỗi cột của tệp chỉ dùng một lần.", "The file's column “{0}” is chosen for two columns: {1}. Use each once.");
    public static readonly Refusal Lacking = new("import-mapping.lacking",
        "Chưa chọn cột cho: {0}. Chọn cột của tệp, hoặc ghi một giá trị chung cho mọi dòng.", "Nothing is chosen for: {0}. Choose a column of the file or one value for all rows.");
    public static readonly Refusal NoDayForm = new("import-mapping.no-day-form",
        "Chọn cách viết ngày của tệp: hệ thống không đoán, vì 03/04 có thể là tháng ba hoặc tháng tư.", "Choose how the file writes days: it is not guessed, since 03/04 may be March or April.");
    public static readonly Refusal DaysDiffer = new("import-mapping.days-differ",
        "Không ngày nào trong các dòng xem trước viết theo dạng “{0}” (ví dụ: {1}). Chọn dạng khác.", "No day in the preview is written as “{0}” (for example: {1}). Choose another form.");
    public static readonly Refusal HeaderGone = new("import-mapping.header-gone",
        "Tệp không có cột “{0}” mà cách ghép “{1}” cần.", "The file has no column “{0}”, which the mapping “{1}” needs.");
    public static readonly Refusal Retired = new("import-mapping.retired", "Cách ghép này không còn dùng hoặc không thuộc đơn vị của tài khoản này.", "This mapping is no longer used, or is not of this account's unit.", 404);
}
