using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

/// <summary>What the screen does with a person of the register. Each is a row, so screen and file obey the same rules.</summary>
internal sealed class ChangeStaff(AppDb db, IRegistry registry, IErasure erasure, StaffFiles files, IAccess access, AuditLog audit)
{
    public async Task Add(EmploymentRow row, CancellationToken ct)
    {
        access.Require(Permission.ManageStaff, row.Unit);
        if (await db.Set<StaffRecord>().AnyAsync(s => s.Code == row.StaffCode, ct)) throw new RefusedException(RegistryRefusals.StaffExists.With(row.StaffCode));
        await Register("staff.added", [row], ct);
    }

    public async Task End(string code, DateOnly from, DateOnly lastDay, CancellationToken ct)
    {
        var (file, work) = await Find(code, from, ct);
        await Register("staff.ended", [Row(file.Person, work) with { To = lastDay }], ct);
    }

    /// <summary>Ends the present employment the day before and begins the next one.</summary>
    public async Task Move(string code, DateOnly from, string unit, string group, string? title, DateOnly day, CancellationToken ct)
    {
        var (file, work) = await Find(code, from, ct);
        access.Require(Permission.ManageStaff, unit);
        if (day <= work.ValidFrom) throw new RefusedException(RegistryRefusals.EndBeforeStart);
        EmploymentRow[] rows = work.ValidTo < day
            ? [Row(file.Person, work) with { Unit = unit, Group = group, Title = title, From = day, To = null }]
            : [Row(file.Person, work) with { To = day.AddDays(-1) }, Row(file.Person, work) with { Unit = unit, Group = group, Title = title, From = day, To = null }];
        await Register("staff.moved", rows, ct);
    }

    public async Task Erase(string code, CancellationToken ct)
    {
        var file = await files.Read(code, ct);
        access.Require(Permission.ManageStaff, files.Home(file.Employments)?.Unit);
        await erasure.Erase(file.Subject, ct);
    }

    private async Task<(StaffFile File, Employment Work)> Find(string code, DateOnly from, CancellationToken ct)
    {
        var file = await files.Read(code, ct);
        var work = file.StartingOn(from) ?? throw new RefusedException(PlatformRefusals.NotFound.With(Texts.Day(from)));
        access.Require(Permission.ManageStaff, work.Unit);
        return (file, work);
    }

    private Task Register(string action, EmploymentRow[] rows, CancellationToken ct) => db.InTransaction(async () =>
    {
        var answers = await registry.RegisterStaff(rows, [.. rows.Select(_ => new Source(access.Account))], ct);
        if (answers.FirstOrDefault(a => a.State is RowState.Refused or RowState.Wait) is { } refused) throw new RefusedException(refused.Refusal!);
        audit.Record(action, rows[0].StaffCode);
        await db.SaveChangesAsync(ct);
    }, ct);

    private static EmploymentRow Row(StaffRecord p, Employment e) =>
        new(p.Code, p.PersonalId, p.Name, p.Birth, p.Sex, e.StaffGroup, e.Title, e.Unit, e.ValidFrom, e.ValidTo, p.Phone, p.Email);
}
