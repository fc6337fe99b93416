using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>Courses completed on the national MOOC platform.</summary>
internal sealed class Mooc(TakeStaffRows take) : StaffKind(take)
{
    public override string Code => "mooc";
    public override string Vi => "Hoàn thành khóa học trực tuyến (MOOC)";
    public override string En => "Online courses completed (MOOC)";
    public override IReadOnlyList<string> OneOf => [StaffColumns.PersonalId, StaffColumns.StaffCode, StaffColumns.Phone];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        StaffColumns.Id,
        StaffColumns.Code(false),
        StaffColumns.PhoneNumber,
        new("ma_khoa_hoc", true, "Mã khóa học trên nền tảng", "Code of the course on the platform"),
        new("ten_khoa_hoc", false, "Tên khóa học", "Name of the course"),
        new("ngay_hoan_thanh", true, "Ngày hoàn thành", "Day of completion", Form: ColumnForm.Day),
        new("ma_chung_nhan", false, "Mã giấy chứng nhận", "Certificate number", Personal: true),
    ];

    public override StaffFact? Read(RowCells row)
    {
        var keys = StaffColumns.Keys(row, [.. OneOf]);
        if (keys is { StaffCode: null, PersonalId: null, Phone: null } && !row.Faulty)
            row.Refuse(StaffColumns.PersonalId, RowRefusals.MissingKeys.With(string.Join(", ", OneOf)));
        var (course, day) = (row.Code("ma_khoa_hoc"), row.PastDay("ngay_hoan_thanh"));
        _ = (row.Text("ten_khoa_hoc"), row.Text("ma_chung_nhan"));
        return row.Faulty ? null : new StaffFact(keys, day!.Value, Verb.Completed, new Facts { Group = "mooc", Code = course });
    }
}
