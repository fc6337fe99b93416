using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>State of the digital services of a unit, as found on a day.</summary>
internal sealed class DichVuSo(OpenUnits units, RecordClaims record) : ImportKind
{
    public override string Code => "dich-vu-so";
    public override string Vi => "Trạng thái dịch vụ số của đơn vị";
    public override string En => "Digital services of units";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_don_vi", true, "Mã đơn vị", "Code of the unit"),
        new("dich_vu", true, "Dịch vụ", "Service", ["thanh-toan-khong-tien-mat", "dat-lich", "cap-phat-thuoc", "benh-an-dien-tu", "lien-thong"]),
        new("trang_thai", true, "Trạng thái: chưa có, đang làm, đã dùng", "State: not yet, under way, live", ["chua", "dang", "da"]),
        new("ngay", true, "Ngày kiểm tra", "Day of the check", Form: ColumnForm.Day),
        new("nguoi_kiem_tra", false, "Người kiểm tra", "Who checked", Personal: true),
        new("can_cu", false, "Căn cứ (văn bản, ảnh chụp màn hình)", "Basis (document, screenshot)"),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct) =>
        await TakeClaims.Take(rows, await units.Claims(rows, Read, ct), chunk, claims => record.Record(Code, claims, ct));

    private static Claim? Read(RowCells row)
    {
        var (unit, service, state, day) = (row.Code("ma_don_vi"), row.OneOf("dich_vu"), row.OneOf("trang_thai"), row.PastDay("ngay"));
        _ = (row.Text("nguoi_kiem_tra"), row.Text("can_cu"));
        return row.Faulty ? null : new Claim(Subjects.Unit(unit!), unit!, day!.Value, Verb.Checked, new Facts { Code = service, Group = state });
    }
}
