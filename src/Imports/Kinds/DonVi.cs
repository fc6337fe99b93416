using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>Units with their dates.</summary>
internal sealed class DonVi(IRegistry registry, IUnits units, IAccess access) : ImportKind
{
    public override string Code => "don-vi";
    public override string Vi => "Đơn vị";
    public override string En => "Units";
    public override bool KeepsCells => false;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_don_vi", true, "Mã đơn vị", "Code of the unit"),
        new("ten", true, "Tên đơn vị", "Name"),
        new("loai", true, "Loại đơn vị", "Kind", UnitKinds.All),
        new("ma_don_vi_cha", false, "Mã đơn vị cấp trên", "Code of the unit above"),
        new("ma_xa", false, "Mã xã, phường: 5 chữ số", "Code of the commune: 5 digits"),
        new("ma_cskcb", false, "Mã cơ sở khám chữa bệnh", "Code of the health facility (insurance)"),
        new("tu_ngay", true, "Tồn tại, hoặc thay đổi này có hiệu lực, từ ngày", "Exists, or this change holds, from this day", Form: ColumnForm.Day),
        new("den_ngay", false, "Ngày cuối, nếu đã giải thể", "Last day, if it was closed", Form: ColumnForm.Day),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct)
    {
        var parents = (await units.All(ct)).Values.ToDictionary(u => u.Code, u => u.Parent);
        var read = rows.Select(Read).ToList();
        var existing = parents.Keys.ToHashSet();
        foreach (var unit in read.OfType<UnitRow>()) parents.TryAdd(unit.Code, unit.Parent);
        for (var i = 0; i < read.Count; i++)
            if (read[i] is { } unit && !MayChange(unit, parents, existing))
            {
                rows[i].Refuse("ma_don_vi", RowRefusals.NotYourUnitChange.With(unit.Code));
                read[i] = null;
            }
        return await RegisterRows.Register(rows, read, chunk, (list, sources) => registry.RegisterUnits(list, sources, ct));
    }

    private UnitRow? Read(RowCells row)
    {
        var (code, name, kind, parent) = (row.Code("ma_don_vi"), row.Text("ten", 300), row.OneOf("loai"), row.Code("ma_don_vi_cha"));
        var (commune, facility, from, to) = (row.Text("ma_xa", 20), row.Code("ma_cskcb"), row.Day("tu_ngay"), row.Day("den_ngay"));
        if (commune is not null && (commune.Length != 5 || !commune.All(char.IsAsciiDigit))) row.Refuse("ma_xa", RowRefusals.CommuneDigits.With(commune));
        RegisterRows.CheckPeriod(row, from, to);
        return row.Faulty ? null : new UnitRow(code!, name!, kind!, parent, commune, facility, from!.Value, to);
    }

    /// <summary>In charge of the unit as it is (if it is there) and of where it is put: itself or any unit above.</summary>
    private bool MayChange(UnitRow unit, Dictionary<string, string?> parents, HashSet<string> existing)
    {
        if (access.May(Permission.ManageUnits, "")) return true;
        if (existing.Contains(unit.Code) && !Within(unit.Code, parents)) return false;
        return unit.Parent is { } parent ? Within(parent, parents) : existing.Contains(unit.Code) && Within(unit.Code, parents);
    }

    private bool Within(string? code, Dictionary<string, string?> parents)
    {
        for (var steps = 0; code is not null && steps < 50; steps++, code = parents.GetValueOrDefault(code))
            if (access.May(Permission.ManageUnits, code)) return true;
        return false;
    }
}
