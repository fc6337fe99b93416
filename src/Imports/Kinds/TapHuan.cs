using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>Attendance of classes.</summary>
internal sealed class TapHuan(TakeStaffRows take) : StaffKind(take)
{
    private static readonly string[] Absence = ["vang", "vắng", "vang-mat", "vắng mặt", "khong-du", "không dự", "nghi", "nghỉ"];

    public override string Code => "tap-huan";
    public override string Vi => "Dự lớp tập huấn";
    public override string En => "Attendance of classes";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_lop", true, "Mã lớp", "Code of the class"),
        new("ten_lop", false, "Tên lớp", "Name of the class"),
        new("ngay", true, "Ngày học", "Day of the class", Form: ColumnForm.Day),
        StaffColumns.Code(true),
        new("ket_qua", false, "Kết quả; người vắng mặt không ghi vào tệp", "Result; leave out who was absent", Personal: true),
    ];

    public override StaffFact? Read(RowCells row)
    {
        var keys = StaffColumns.Keys(row, StaffColumns.StaffCode);
        var (course, day, result) = (row.Code("ma_lop"), row.PastDay("ngay"), row.Text("ket_qua"));
        _ = row.Text("ten_lop");
        if (result is not null && Absence.Contains(result.ToLowerInvariant())) row.Refuse("ket_qua", RowRefusals.Absent.With(result));
        return row.Faulty ? null : new StaffFact(keys, day!.Value, Verb.Attended, new Facts { Code = course });
    }
}
