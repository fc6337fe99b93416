using CamTay.Platform;

namespace CamTay.Evidence;

internal static class EvidenceRefusals
{
    public static readonly Refusal Conflict = new("evidence.conflict",
        "Mục {0} đã có trong sổ với nội dung khác. Chưa ghi gì. Dùng mã mới, hoặc hủy mục cũ rồi ghi lại.",
        "Entry {0} is already in the ledger with other content. Nothing was written. Use a new id, or void the old entry first.", 409);
    public static readonly Refusal PartExceedsWhole = new("evidence.part-exceeds-whole",
        "Phần ({0}) lớn hơn tổng số người ({1}).", "A part ({0}) exceeds the whole ({1}).");
    public static readonly Refusal NothingToVoid = new("evidence.nothing-to-void",
        "Không có mục {0} trong sổ để hủy.", "There is no entry {0} to void.", 404);
    public static readonly Refusal AlreadyVoided = new("evidence.already-voided",
        "Mục {0} đã bị hủy trước đó.", "Entry {0} has been voided already.", 409);
    public static readonly Refusal VoidOfVoid = new("evidence.void-of-void",
        "Không hủy được một lệnh hủy. Ghi lại mục đúng.", "A voiding cannot be voided. Record the right entry instead.");
    public static readonly Refusal ReceiptStands = new("evidence.receipt-stands",
        "Đây là biên nhận của một báo cáo: không ai hủy được. Báo cáo sai thì đính chính ở trang Báo cáo; bản đã nhận giữ nguyên.",
        "This is the receipt of a report: nobody voids it. A wrong report is restated on the page Reports; what was received stays.", 409);
    public static readonly Refusal ReasonNeeded = new("evidence.reason-needed",
        "Cần ghi lý do hủy (ít nhất 5 chữ cái).", "Give a reason (at least 5 letters).", 400);
    public static readonly Refusal NoEntry = new("evidence.no-entry", "Không có mục {0} trong sổ.", "There is no entry {0}.", 404);
    public static readonly Refusal NoHead = new("evidence.no-head", "Chưa ký gốc nào ở mục {0}.", "No head was signed at entry {0}.", 404);
    public static readonly Refusal BadRange = new("evidence.bad-range", "Khoảng {0} đến {1} không có trong sổ.", "The range {0} to {1} is not in the ledger.", 400);
}
