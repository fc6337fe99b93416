using CamTay.Evidence;
using CamTay.Imports.Claims;
using CamTay.Plan;

namespace CamTay.Imports.Kinds;

/// <summary>Skills shown, at a level. Only a row that says <c>tu-khai</c> keeps its own word; a file cannot prove that something was measured.</summary>
internal sealed class KyNang(TakeStaffRows take, ISkills skills) : StaffKind(take)
{
    public override string Code => "ky-nang";
    public override string Vi => "Kỹ năng số của cán bộ";
    public override string En => "Digital skills of staff";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        StaffColumns.Code(true),
        new("ma_ky_nang", true, "Mã kỹ năng trong khung kỹ năng", "Code of the skill in the framework"),
        new("muc", true, "Mức đạt, từ 1 đến 4", "Level reached, 1 to 4", Form: ColumnForm.Number),
        new("ngay", true, "Ngày đánh giá", "Day of assessment", Form: ColumnForm.Day),
        new("hinh_thuc", true, "Cách đánh giá; “tu-khai” là tự khai, hai cách kia được ghi là nhập từ tệp", "How; “tu-khai” is declared, the other two are recorded as imported",
            ["do-luong", "chung-kien", "tu-khai"]),
    ];

    public override StaffFact? Read(RowCells row)
    {
        var keys = StaffColumns.Keys(row, StaffColumns.StaffCode);
        var (skill, level, day, how) = (row.Code("ma_ky_nang"), row.Whole("muc", 1, 4), row.PastDay("ngay"), row.OneOf("hinh_thuc"));
        if (row.Faulty) return null;
        return new StaffFact(keys, day!.Value, Verb.Demonstrated, new Facts { Code = skill, Value = level },
            how == "tu-khai" ? Strength.Declared : Strength.Imported,
            skills.Current.Skills.Any(s => s.Code == skill) ? null : RowRefusals.UnknownSkill.With(skill!));
    }
}
