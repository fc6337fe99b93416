using CamTay.Evidence;
using CamTay.Imports.Claims;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>Census figures of communes by group. One figure stands per commune, day and group.</summary>
internal sealed class DanSo(CommuneCodes communes, IUnits units, IAccess access, ReplaceClaims replace) : ImportKind
{
    public override string Code => "dan-so";
    public override string Vi => "Dân số theo xã và nhóm";
    public override string En => "Population by commune and group";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_xa", true, "Mã xã, phường: 5 chữ số (định dạng cột là Text)", "Code of the commune: 5 digits (format the column as Text)"),
        new("ngay", true, "Ngày của số liệu", "Day of the figure", Form: ColumnForm.Day),
        new("nhom", true, "Nhóm dân cư", "Group of residents", ["tat-ca", "tu-60", "khuyet-tat", "dan-toc-thieu-so", "vung-sau-xa"]),
        new("so_nguoi", true, "Số người", "Persons", Form: ColumnForm.Number),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct)
    {
        var unitsOf = (await units.All(ct)).Values.Where(u => u.Commune is not null).ToLookup(u => u.Commune!, u => u.Code);
        var claims = rows.Select(row => Read(row, unitsOf)).ToList();
        return await TakeClaims.Take(rows, claims, chunk, read => replace.Record(Code, read, "Thay bằng số dân gửi sau của cùng ngày", ct));
    }

    private Claim? Read(RowCells row, ILookup<string, string> unitsOf)
    {
        var (commune, day, group, persons) = (row.Text("ma_xa", 20), row.PastDay("ngay"), row.OneOf("nhom"), row.Whole("so_nguoi"));
        if (commune is not null && (commune.Length != 5 || !commune.All(char.IsAsciiDigit))) row.Refuse("ma_xa", RowRefusals.CommuneDigits.With(commune));
        else if (commune is not null && !communes.Known(commune) && !unitsOf.Contains(commune)) row.Refuse("ma_xa", RowRefusals.UnknownCommune.With(commune));
        else if (commune is not null && !access.May(Permission.Import, "") && !unitsOf[commune].Any(u => access.May(Permission.Import, u)))
            row.Refuse("ma_xa", RowRefusals.NotYourCommune.With(commune));
        return row.Faulty ? null : new Claim(Subjects.Commune(commune!), "", day!.Value, Verb.Counted, new Facts { Code = commune, Group = group, Value = persons });
    }
}
