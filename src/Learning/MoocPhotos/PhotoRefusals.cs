using CamTay.Platform;

namespace CamTay.Learning.MoocPhotos;

internal static class PhotoRefusals
{
    public static readonly Refusal NotKnown = new("mooc-photo.not-known",
        "Tài khoản này chưa được xác nhận là cán bộ nào. Khai mã cán bộ ở trang Học tập của tôi trước; ảnh chưa được giữ.", "It is not confirmed yet which member of staff this account is. Give your staff code on My learning first; the photo was not kept.", 409);
    public static readonly Refusal NoPhoto = new("mooc-photo.no-photo", "Chưa chọn ảnh.", "No photo was chosen.", 400);
    public static readonly Refusal BadCourse = new("mooc-photo.bad-course", "Mã khóa học chỉ gồm chữ không dấu, chữ số và - _ . / :, nhiều nhất 64 ký tự.", "The course code is plain letters, digits and - _ . / :, at most 64.");
    public static readonly Refusal BadDay = new("mooc-photo.bad-day", "Ngày hoàn thành phải có, và không ở tương lai.", "The day of completion is needed and cannot lie ahead.");
    public static readonly Refusal Already = new("mooc-photo.already", "Khóa {0} của anh/chị đã có: {1}.", "Course {0} is there already: {1}.", 409);
    public static readonly Refusal None = new("mooc-photo.none", "Không có ảnh này.", "There is no such photo.", 404);
    public static readonly Refusal Decided = new("mooc-photo.decided", "Ảnh này đã được {0} xử lý.", "This photo has been decided by {0}.", 409);
    public static readonly Refusal NotYours = new("mooc-photo.not-yours", "Không tự xác nhận giấy của mình; nhờ người khác có quyền.", "Nobody confirms their own certificate; ask another person who may.", 403);
    public static readonly Refusal OtherUnit = new("mooc-photo.other-unit", "Vào ngày ghi trên giấy, người này làm ở đơn vị mà anh/chị không quyết định về nhân sự. Nhờ Sở xác nhận.",
        "On the day of the certificate this person worked in a unit where you do not decide on people. Ask the department to confirm it.", 403);
    public static readonly Refusal ReasonNeeded = new("mooc-photo.reason-needed", "Ghi lý do (ít nhất 5 chữ cái): người gửi sẽ đọc.", "Give a reason (at least 5 letters): the sender will read it.");
}
