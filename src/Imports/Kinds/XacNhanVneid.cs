using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>Confirmations on VNeID.</summary>
internal sealed class XacNhanVneid(TakeStaffRows take) : StaffKind(take)
{
    public override string Code => "xac-nhan-vneid";
    public override string Vi => "Xác nhận trên VNeID";
    public override string En => "Confirmations on VNeID";
    public override IReadOnlyList<string> OneOf => [StaffColumns.PersonalId, StaffColumns.StaffCode];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        StaffColumns.Id,
        StaffColumns.Code(false),
        new("ngay_xac_nhan", true, "Ngày xác nhận", "Day of confirmation", Form: ColumnForm.Day),
        new("muc", false, "Mức định danh (1 hoặc 2)", "Level (1 or 2)", Form: ColumnForm.Number),
    ];

    public override StaffFact? Read(RowCells row)
    {
        var keys = StaffColumns.Keys(row, [.. OneOf]);
        if (keys is { StaffCode: null, PersonalId: null } && !row.Faulty)
            row.Refuse(StaffColumns.PersonalId, RowRefusals.MissingKeys.With(string.Join(", ", OneOf)));
        var (day, level) = (row.PastDay("ngay_xac_nhan"), row.Whole("muc", 1, 2));
        return row.Faulty ? null : new StaffFact(keys, day!.Value, Verb.Confirmed, new Facts { Value = level });
    }
}
