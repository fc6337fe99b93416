using CamTay.Platform;

namespace CamTay.Imports;

/// <summary>Why a whole file is refused. Nothing of it is kept.</summary>
internal static class ImportsRefusals
{
    public static readonly Refusal UnknownKind = new("import.unknown-kind",
        "Không có loại tệp “{0}”. Các loại: {1}.", "There is no kind “{0}”. Kinds: {1}.", 404);
    public static readonly Refusal NoFile = new("import.no-file",
        "Chưa chọn tệp. Gửi tệp trong phần “file” của biểu mẫu.", "No file was chosen. Send it as the form part “file”.", 400);
    public static readonly Refusal TooLarge = new("import.too-large",
        "Tệp lớn hơn {0} MB. Chia thành nhiều tệp, mỗi tệp giữ nguyên dòng tiêu đề, rồi gửi từng tệp.",
        "The file is larger than {0} MB. Split it, keep the header line in each part, and send the parts.", 413);
    public static readonly Refusal Empty = new("import.empty",
        "Tệp rỗng: không có dòng nào.", "The file is empty: it has no line.");
    public static readonly Refusal NoRows = new("import.no-rows",
        "Tệp chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào.", "The file has a header only and no row of data.");
    public static readonly Refusal NotATable = new("import.not-a-table",
        "Đây không phải tệp .csv hay .xlsx: nội dung là {0}, dù tên tệp là gì. Mở bảng trong Excel rồi lưu dạng “Excel Workbook (.xlsx)”.",
        "This is neither .csv nor .xlsx: the content is {0}, whatever the file is called. Open the table in Excel and save it as “Excel Workbook (.xlsx)”.");
    public static readonly Refusal OldExcel = new("import.old-excel",
        "Tệp Excel đời cũ (.xls) hoặc có đặt mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu dạng “Excel Workbook (.xlsx)” rồi gửi lại.",
        "An old Excel file (.xls) or one with a password. Open it in Excel, remove the password, save it as “Excel Workbook (.xlsx)” and send it again.");
    public static readonly Refusal Damaged = new("import.damaged",
        "Tệp .xlsx bị hỏng, không đọc hết được. Mở trong Excel, lưu lại rồi gửi lại.",
        "The .xlsx file is damaged and cannot be read to its end. Open it in Excel, save it and send it again.");
    public static readonly Refusal Bomb = new("import.bomb",
        "Tệp .xlsx nở ra quá lớn khi giải nén nên bị từ chối. Chép riêng vùng dữ liệu sang một sổ mới rồi gửi lại, hoặc lưu dạng CSV UTF-8.",
        "The .xlsx file unpacks to an unreasonable size and is refused. Copy only the data into a new workbook, or save it as CSV UTF-8.");
    public static readonly Refusal Encoding = new("import.encoding",
        "Chữ trong tệp không phải UTF-8 mà có vẻ là {0} (thấy ở dòng {1}). Hệ thống không đoán chữ. Trong Excel chọn Lưu thành → “CSV UTF-8 (Comma delimited)” hoặc .xlsx rồi gửi lại.",
        "The text is not UTF-8; it looks like {0} (seen in line {1}). Text is never guessed. In Excel choose Save As → “CSV UTF-8 (Comma delimited)” or .xlsx and send it again.");
    public static readonly Refusal Tabs = new("import.tabs",
        "Các cột được tách bằng dấu tab. Lưu lại dạng “CSV UTF-8” (dấu phẩy hoặc chấm phẩy) hoặc .xlsx.",
        "Columns are separated by tabs. Save as “CSV UTF-8” (comma or semicolon) or .xlsx.");
    public static readonly Refusal MissingColumns = new("import.missing-columns",
        "Dòng tiêu đề thiếu cột bắt buộc: {0}.{1} Tải tệp mẫu để có đúng tên cột.",
        "The header lacks required columns: {0}.{1} Download the template for the right names.");
    public static readonly Refusal DuplicateColumns = new("import.duplicate-columns",
        "Dòng tiêu đề có cột lặp lại: {0}. Giữ mỗi cột một lần.", "The header repeats columns: {0}. Keep each column once.");
    public static readonly Refusal MergedHeader = new("import.merged-header",
        "Dòng tiêu đề có ô gộp ({0}). Bỏ gộp ô (Unmerge Cells) rồi gửi lại.", "The header has merged cells ({0}). Unmerge them and send again.");
    public static readonly Refusal OpenQuote = new("import.open-quote",
        "Có dấu ngoặc kép mở mà không đóng, từ khoảng dòng {0}. Sửa dấu ngoặc kép rồi gửi lại.",
        "A quotation mark is opened and never closed, from about line {0}. Mend it and send again.");
    public static readonly Refusal LongRow = new("import.long-row",
        "Dòng {0} dài quá một triệu ký tự: có dấu ngoặc kép không đóng, hoặc đây không phải một bảng.",
        "Row {0} is longer than a million characters: a quotation mark is not closed, or this is not a table.");
    public static readonly Refusal Gone = new("import.file-gone",
        "Tệp gốc không còn trên máy chủ này nên không làm tiếp được. Gửi lại đúng tệp đó: các dòng đã nhận giữ nguyên.",
        "The file is no longer on this server, so the import cannot go on. Send the same file again: rows already accepted stay.");
    public static readonly Refusal Broken = new("import.broken",
        "Lỗi không mong đợi khi đọc từ dòng {0}. Các dòng trước đã được ghi. Báo quản trị hệ thống, sau đó gửi lại đúng tệp này.",
        "An unexpected fault from row {0} on. Rows before it are kept. Tell the administrator, then send the same file again.", 500);
    public static readonly Refusal Failed = new("import.failed", "{0}", "{0}", 500);
    public static readonly Refusal NoImport = new("import.not-found", "Không có lần nhập {0}.", "There is no import {0}.", 404);
    public static readonly Refusal Paused = new("import.paused",
        "Tạm dừng vì cơ sở dữ liệu không ghi được. Hệ thống tự làm tiếp, không cần gửi lại.",
        "Paused because the database cannot be written. It goes on by itself; there is no need to send again.", 503);
}
