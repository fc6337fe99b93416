using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

internal static class ObstacleRefusals
{
    public static readonly Refusal None = new("obstacle.not-found", "Không có vướng mắc này, hoặc nó thuộc đơn vị ngoài phạm vi của anh/chị.", "There is no such obstacle, or it belongs to a unit beyond your reach.", 404);
    public static readonly Refusal TextMissing = new("obstacle.text-missing", "Ghi nội dung.", "Write what it is about.");
    public static readonly Refusal BadTheme = new("obstacle.bad-theme", "Chọn một chủ đề trong danh sách.", "Choose a theme of the list.");
    public static readonly Refusal BadTask = new("obstacle.bad-task", "Kế hoạch không có nhiệm vụ “{0}”.", "The plan has no task “{0}”.");
    public static readonly Refusal BadDepartment = new("obstacle.bad-department", "Chọn phòng, đơn vị có trong kế hoạch.", "Choose a department of the plan.");
    public static readonly Refusal NoUnit = new("obstacle.no-unit", "Chọn đơn vị đang vướng mắc.", "Choose the unit that has the obstacle.");
    public static readonly Refusal OutOfOrder = new("obstacle.out-of-order", "Việc này vừa có người xử lý hoặc chưa tới bước đó. Tải lại trang để xem tình trạng mới.", "Somebody has just acted on it, or it is not that far yet. Reload the page to see how it stands.", 409);
}
