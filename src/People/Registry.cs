using CamTay.Evidence;
using CamTay.People.Staff;
using CamTay.People.Stated;
using CamTay.People.Units;
using CamTay.Platform;

namespace CamTay.People;

/// <summary>The register's door for other modules. Lets go of what it read, so that a long import does not grow.</summary>
internal sealed class Registry(AppDb db, RegisterUnits units, RegisterStaff staff, MergeUnit merge) : IRegistry
{
    public Task<IReadOnlyList<RowAnswer>> RegisterUnits(IReadOnlyList<UnitRow> rows, IReadOnlyList<Source> sources, CancellationToken ct = default) =>
        Fresh(() => units.Register(rows, sources, ct));

    public Task<IReadOnlyList<RowAnswer>> RegisterStaff(IReadOnlyList<EmploymentRow> rows, IReadOnlyList<Source> sources, CancellationToken ct = default) =>
        Fresh(() => staff.Register(rows, sources, ct));

    public Task MergeUnit(string unit, string into, DateOnly day, Source source, CancellationToken ct = default) =>
        Fresh(async () => { await merge.Merge(unit, into, day, source, ct); return true; });

    private async Task<T> Fresh<T>(Func<Task<T>> work)
    {
        LetGo();
        try { return await work(); }
        finally { LetGo(); }
    }

    private void LetGo()
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
            if (entry.Entity is UnitRecord or UnitVersion or StaffRecord or Employment or StatedFact)
                entry.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
    }
}
