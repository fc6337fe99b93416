using CamTay.Platform;

namespace CamTay.Classes;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class ClassesActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("class.made", "tạo lớp học", "class made"),
        new("class.changed", "sửa lớp học", "class changed"),
        new("class.moved", "chuyển trạng thái lớp học", "class moved on"),
        new("class.cancelled", "hủy lớp học", "class cancelled"),
        new("class.invited", "mời người học", "people invited"),
        new("class.answered", "trả lời giấy mời dự lớp", "invitation answered"),
        new("class.attended", "ghi có mặt bằng mã", "attended by code"),
        new("class.seen", "xác nhận những người đã quét mã đang có mặt", "people who scanned seen in the room"),
        new("class.roll", "điểm danh theo danh sách", "attendance taken by list"),
        new("class.struck", "gạch lần có mặt đã bị hủy", "voided attendance struck"),
        new("class.file-kept", "lưu tệp của lớp học", "file of a class kept"),
        new("class.file-removed", "bỏ tệp của lớp học", "file of a class removed"),
        new("class.paper-confirmed", "xác nhận danh sách ký giấy", "signed paper list confirmed"),
    ];
}
