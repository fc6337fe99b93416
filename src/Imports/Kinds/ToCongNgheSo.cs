using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>Digital teams founded in units.</summary>
internal sealed class ToCongNgheSo(OpenUnits units, RecordClaims record) : ImportKind
{
    public override string Code => "to-cong-nghe-so";
    public override string Vi => "Tổ công nghệ số, tổ bình dân học vụ số";
    public override string En => "Digital teams";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_don_vi", true, "Mã đơn vị", "Code of the unit"),
        new("ngay_thanh_lap", true, "Ngày thành lập", "Day of foundation", Form: ColumnForm.Day),
        new("so_thanh_vien", false, "Số thành viên", "Number of members", Form: ColumnForm.Number),
        new("quyet_dinh", false, "Số quyết định thành lập", "Number of the decision"),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct) =>
        await TakeClaims.Take(rows, await units.Claims(rows, Read, ct), chunk, claims => record.Record(Code, claims, ct));

    private static Claim? Read(RowCells row)
    {
        var (unit, day, members) = (row.Code("ma_don_vi"), row.PastDay("ngay_thanh_lap"), row.Whole("so_thanh_vien", 1, 1_000));
        _ = row.Text("quyet_dinh");
        return row.Faulty ? null : new Claim(Subjects.Unit(unit!), unit!, day!.Value, Verb.Formed, new Facts { Value = members });
    }
}
