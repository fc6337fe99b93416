using System.Globalization;
using CamTay.Imports.Kinds;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>May this row speak for this unit on this day?</summary>
internal sealed class OpenUnits(IUnits units, IAccess access)
{
    public async Task<Func<string, DateOnly, Refusal?>> Check(CancellationToken ct)
    {
        var all = await units.All(ct);
        return (code, day) =>
            !all.TryGetValue(code, out var unit) ? RowRefusals.UnknownUnit.With(code)
            : day < unit.From || day > unit.To ? RowRefusals.UnitNotOpen.With(code, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            : !access.May(Permission.Import, code) ? RowRefusals.NotYourUnit.With(code)
            : null;
    }

    /// <summary>Reads each row's claim about a unit and notes what stands against it.</summary>
    public async Task<IReadOnlyList<Claim?>> Claims(IReadOnlyList<RowCells> rows, Func<RowCells, Claim?> read, CancellationToken ct)
    {
        var check = await Check(ct);
        return rows.Select(row =>
        {
            if (read(row) is not { } claim || row.Faulty) return null;
            if (check(claim.Unit, claim.Day) is { } reason) row.Refuse("ma_don_vi", reason);
            return row.Faulty ? null : claim;
        }).ToList();
    }
}
