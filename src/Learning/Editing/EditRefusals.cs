using CamTay.Platform;

namespace CamTay.Learning.Editing;

internal static class EditRefusals
{
    public static readonly Refusal Changed = new("lesson-edit.changed", "Bản nháp vừa được {0} sửa lúc {1}. Chép phần của mình ra, tải lại trang rồi sửa tiếp.", "{0} has changed the draft at {1}. Copy your part, reload the page and go on.", 409);
    public static readonly Refusal NoDraft = new("lesson-edit.no-draft", "Bài này không có bản nháp nào.", "This lesson has no draft.", 404);
    public static readonly Refusal NoEdition = new("lesson-edit.no-edition", "Không có bản {0} của bài này.", "There is no edition {0} of this lesson.", 404);
    public static readonly Refusal NothingPublished = new("lesson-edit.nothing-published", "Bài này đang dùng bản kèm phần mềm.", "This lesson is the shipped one already.", 409);
    public static readonly Refusal BadCode = new("lesson-edit.bad-code", "Mã bài gồm chữ thường không dấu, số, gạch ngang, nhiều nhất 60 ký tự; ví dụ: dat-lich-kham.", "The code has plain lower-case letters, digits and hyphens, at most 60; for example dat-lich-kham.");
    public static readonly Refusal CodeTaken = new("lesson-edit.code-taken", "Đã có bài mang mã {0}. Chọn mã khác.", "There is a lesson with the code {0}. Choose another.", 409);
    public static readonly Refusal NoTitle = new("lesson-edit.no-title", "Đặt tên bài bằng cả hai tiếng.", "Give the title in both languages.");
    public static readonly Refusal Faulty = new("lesson-edit.faulty", "Bản nháp còn lỗi nên chưa đưa ra dùng được.", "The draft has faults and cannot be published.");
}
