using CamTay.Platform;

namespace CamTay.Plan;

internal static class PlanRefusals
{
    public static readonly Refusal NoPlan = new("plan.not-found", "Không có kế hoạch “{0}”.", "There is no plan “{0}”.", 404);
    public static readonly Refusal NoRevision = new("plan.no-revision", "Kế hoạch “{0}” không có bản {1}.", "The plan “{0}” has no revision {1}.", 404);

    public static readonly Refusal NotObliged = new("plan.not-obliged", "Kế hoạch này không yêu cầu đơn vị “{0}” lập kế hoạch riêng.", "This plan does not ask the unit “{0}” for a plan of its own.", 404);
    public static readonly Refusal NoUnitPlan = new("plan.no-unit-plan", "Đơn vị “{0}” chưa lập kế hoạch.", "The unit “{0}” has no plan yet.", 404);
    public static readonly Refusal UnitPlanClosed = new("plan.unit-plan-closed", "Kế hoạch đã nộp nên không sửa được nữa. Sở trả lại thì sửa tiếp được.", "The plan has been handed in and cannot be changed. It can again once the department returns it.", 409);
    public static readonly Refusal UnitPlanNotSubmitted = new("plan.unit-plan-not-submitted", "Kế hoạch chưa được nộp, hoặc đã được xử lý rồi.", "The plan has not been handed in, or was decided already.", 409);
    public static readonly Refusal UnitPlanFaulty = new("plan.unit-plan-faulty", "Còn {0} chỗ phải sửa trước khi nộp.", "{0} places must be mended before it is handed in.");
    public static readonly Refusal Changed = new("plan.changed-meanwhile", "Trong lúc anh/chị viết, {0} đã lưu bản khác. Chữ anh/chị gõ vẫn còn dưới đây; xem chỗ khác nhau rồi lưu lại.", "While you were writing, {0} saved another version. What you typed is still below; look at the differences, then save again.", 409);
    public static readonly Refusal ChangedSinceRead = new("plan.changed-since-read", "Kế hoạch đã đổi sau khi anh/chị mở trang (lưu lúc {0}), nên việc vừa bấm chưa được ghi. Dưới đây là bản mới: đọc lại rồi quyết định.", "The plan changed after you opened the page (saved at {0}), so what you pressed was not recorded. Below is the new version: read it again, then decide.", 409);
    public static readonly Refusal NoteMissing = new("plan.note-missing", "Ghi rõ cần sửa gì.", "Say what is to be changed.");
    public static readonly Refusal TooLong = new("plan.too-long", "Dài quá {0} ký tự.", "Longer than {0} characters.");
    public static readonly Refusal BadNumber = new("plan.bad-number", "Số văn bản là số từ 1 đến 9999.", "A document's number is between 1 and 9999.");
    public static readonly Refusal BadRate = new("plan.bad-rate", "Mục tiêu là số phần trăm, lớn hơn 0 và không quá 100.", "A goal is a percentage above 0 and at most 100.");
    public static readonly Refusal BadDay = new("plan.bad-day", "Ngày không đọc được.", "The date cannot be read.");
    public static readonly Refusal GoalTooLow = new("plan.goal-too-low", "Thấp hơn mục tiêu {0} % mà kế hoạch của Sở giao.", "Below the {0} % that the department's plan asks for.");
    public static readonly Refusal DueTooLate = new("plan.due-too-late", "Muộn hơn hạn {0} của kế hoạch của Sở.", "Later than the department's plan allows ({0}).");
    public static readonly Refusal EndsBeforeStart = new("plan.ends-before-start", "Ngày bắt đầu sau hạn.", "It starts after it is due.");
    public static readonly Refusal OwnerMissing = new("plan.owner-missing", "Ghi ai phụ trách.", "Say who is responsible.");
    public static readonly Refusal ReasonMissing = new("plan.reason-missing", "Ghi lý do không áp dụng.", "Say why it does not apply.");
    public static readonly Refusal FieldMissing = new("plan.field-missing", "Chưa điền.", "Not filled in.");
}
