using CamTay.Evidence;
using CamTay.Imports.Claims;

namespace CamTay.Imports.Kinds;

/// <summary>Persons served by a unit in a day, and how many of them were supported or came digitally. One figure stands per unit and day.</summary>
internal sealed class LuotKham(OpenUnits units, ReplaceClaims replace) : ImportKind
{
    private static readonly string[] Parts = ["duoc_ho_tro", "dung_vneid", "dat_lich_truc_tuyen", "khong_tien_mat"];

    public override string Code => "luot-kham";
    public override string Vi => "Lượt khám trong ngày";
    public override string En => "Visits of a day";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_don_vi", true, "Mã đơn vị", "Code of the unit"),
        new("ngay", true, "Ngày; dòng gửi sau của cùng ngày thay dòng trước", "Day; a later row of the same day replaces the earlier one", Form: ColumnForm.Day),
        new("so_nguoi", true, "Số người đến khám trong ngày", "Persons served that day", Form: ColumnForm.Number),
        new(Parts[0], false, "Trong đó: được hỗ trợ", "Of these: supported", Form: ColumnForm.Number),
        new(Parts[1], false, "Trong đó: dùng VNeID", "Of these: with VNeID", Form: ColumnForm.Number),
        new(Parts[2], false, "Trong đó: đặt lịch trực tuyến", "Of these: booked online", Form: ColumnForm.Number),
        new(Parts[3], false, "Trong đó: trả tiền không tiền mặt", "Of these: paid without cash", Form: ColumnForm.Number),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct) =>
        await TakeClaims.Take(rows, await units.Claims(rows, Read, ct), chunk,
            claims => replace.Record(Code, claims, "Thay bằng số liệu gửi sau của cùng ngày", ct));

    private static Claim? Read(RowCells row)
    {
        var (unit, day, persons) = (row.Code("ma_don_vi"), row.PastDay("ngay"), row.Whole("so_nguoi", most: 100_000));
        var parts = Parts.Select(p => row.Whole(p)).ToList();
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] > persons) row.Refuse(Parts[i], RowRefusals.PartTooLarge.With(parts[i]!, persons!));
        if (row.Faulty) return null;
        var facts = new Facts { Value = persons, Parts = new VisitParts(parts[0], parts[1], parts[2], parts[3]) };
        return new Claim(Subjects.Visits(unit!, day!.Value), unit!, day.Value, Verb.Served, facts);
    }
}
