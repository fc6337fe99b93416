using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People.Units;

/// <summary>What the screen does with units: open, change, close. Each is a row of the register, so screen and file obey the same rules.</summary>
internal sealed class ChangeUnits(AppDb db, IRegistry registry, IUnits units, UnitFiles files, IAccess access, AuditLog audit)
{
    public async Task Open(UnitRow row, CancellationToken ct)
    {
        CheckMay(row.Parent ?? "");
        if ((await units.All(ct)).ContainsKey(row.Code.Trim())) throw new RefusedException(RegistryRefusals.UnitExists.With(row.Code.Trim()));
        await Register("unit.opened", row, ct);
    }

    /// <summary>From a day on, another name, kind, parent or commune; a day on which a version began already mends that version.</summary>
    public async Task Change(UnitRow row, CancellationToken ct)
    {
        CheckMay(row.Code);
        var before = (await files.Read(row.Code, ct)).On(row.From)?.Parent;
        if (row.Parent != before) CheckMay(row.Parent ?? "");
        await Register("unit.changed", row, ct);
    }

    public async Task Close(string code, DateOnly lastDay, CancellationToken ct)
    {
        CheckMay(code);
        var file = await files.Read(code, ct);
        var last = file.Versions[^1];
        if (lastDay < last.ValidFrom) throw new RefusedException(RegistryRefusals.EndBeforeStart);
        await Register("unit.closed", new UnitRow(code, last.Name, last.Kind, last.Parent, last.Commune, last.FacilityCode, last.ValidFrom, lastDay), ct);
    }

    public async Task Merge(string code, string into, DateOnly day, CancellationToken ct)
    {
        CheckMay(code);
        CheckMay(into);
        await registry.MergeUnit(code, into, day, new Source(access.Account), ct);
    }

    private Task Register(string action, UnitRow row, CancellationToken ct) => db.InTransaction(async () =>
    {
        var answer = (await registry.RegisterUnits([row], [new Source(access.Account)], ct))[0];
        if (answer.State is RowState.Refused or RowState.Wait) throw new RefusedException(answer.Refusal!);
        audit.Record(action, row.Code);
        await db.SaveChangesAsync(ct);
    }, ct);

    // A unit at the very top concerns the whole installation.
    private void CheckMay(string unit)
    {
        if (unit.Length > 0) access.Require(Permission.ManageUnits, unit);
        else if (access.UnitsFor(Permission.ManageUnits) is not null) throw new RefusedException(PlatformRefusals.NotAllowed);
    }
}
