using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

/// <summary>Names for the pages of the ledger: units for everyone, people for those who may see names where the person works or worked last.</summary>
internal sealed class NameSubjects(AppDb db, IUnits units, IAccess access, TimeProvider clock) : ISubjectNames
{
    /// <summary>More than so many are found sooner by reading the whole register than by asking for each.</summary>
    private const int Few = 500;

    public async Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> subjects, CancellationToken ct = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = await units.All(ct);
        foreach (var subject in subjects.Where(s => s.StartsWith(Subjects.Unit(""), StringComparison.Ordinal)))
            if (all.TryGetValue(subject[Subjects.Unit("").Length..], out var unit)) names[subject] = unit.Name;
        if (access.May(Permission.ViewNames)) await AddPeople(names, subjects, ct);
        return names;
    }

    private async Task AddPeople(Dictionary<string, string> names, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var wanted = subjects.Where(s => s.StartsWith(Subjects.Staff(""), StringComparison.Ordinal)).Select(s => s[Subjects.Staff("").Length..]).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0) return;
        var people = db.Set<StaffRecord>().AsNoTracking();
        if (wanted.Count <= Few) people = people.Where(s => wanted.Contains(s.Pseudonym));
        var found = await people.Select(s => new { s.Id, s.Pseudonym, s.Name }).ToListAsync(ct);
        var places = await LastUnits(people, ct);
        var open = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var person in found.Where(p => wanted.Contains(p.Pseudonym)))
        {
            var place = places.GetValueOrDefault(person.Id, "");
            if (!open.TryGetValue(place, out var may)) open[place] = may = access.May(Permission.ViewNames, place);
            if (may) names[Subjects.Staff(person.Pseudonym)] = person.Name;
        }
    }

    /// <summary>Where each works today, else worked last.</summary>
    private async Task<Dictionary<Guid, string>> LastUnits(IQueryable<StaffRecord> people, CancellationToken ct)
    {
        var today = clock.Today();
        var work = await (from s in people join e in db.Set<Employment>() on s.Id equals e.StaffId select new { e.StaffId, e.Unit, e.ValidFrom, e.ValidTo }).AsNoTracking().ToListAsync(ct);
        return work.GroupBy(e => e.StaffId).ToDictionary(g => g.Key,
            g => (g.FirstOrDefault(e => e.ValidFrom <= today && (e.ValidTo is null || today <= e.ValidTo)) ?? g.MaxBy(e => e.ValidFrom)!).Unit);
    }
}
