using CamTay.Platform;

namespace CamTay.Imports.Queue;

internal static class QueueRefusals
{
    public static readonly Refusal NoItem = new("import-queue.not-found", "Không có mục {0} trong hàng chờ.", "There is no item {0} in the queue.", 404);
    public static readonly Refusal Decided = new("import-queue.decided",
        "Mục này đã được {0} xử lý. Tải lại trang để xem.", "This item has been decided by {0}. Reload the page to see it.", 409);
    public static readonly Refusal NotDismissed = new("import-queue.not-dismissed", "Chỉ mở lại được mục đã bỏ qua.", "Only a dismissed item can be opened again.", 409);
    public static readonly Refusal NoPerson = new("import-queue.no-person", "Chưa chọn người, hoặc người này không còn trong danh sách.", "Nobody was chosen, or this person is no longer on the list.");
    public static readonly Refusal ReasonNeeded = new("import-queue.reason-needed", "Ghi lý do bỏ qua (ít nhất 5 chữ cái).", "Give a reason for dismissing it (at least 5 letters).");
    public static readonly Refusal Erased = new("import-queue.erased", "Nội dung dòng này đã được xóa theo yêu cầu của người có liên quan.", "The content of this row was erased at the person's request.");
}
