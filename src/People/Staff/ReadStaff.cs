using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

internal sealed class ReadStaff(AppDb db, TimeProvider clock) : IStaff
{
    private const int Chunk = 1000;

    public async Task<IReadOnlyDictionary<string, StaffMember>> BySubjects(IReadOnlyCollection<string> subjects, CancellationToken ct = default)
    {
        var found = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        foreach (var names in Pseudonyms(subjects).Chunk(Chunk))
            foreach (var member in await Members(db.Set<StaffRecord>().Where(s => names.Contains(s.Pseudonym)), ct))
                found[member.Subject] = member;
        return found;
    }

    public async Task<IReadOnlyDictionary<(string Subject, DateOnly Day), string>> UnitsOn(IReadOnlyCollection<(string Subject, DateOnly Day)> asked, CancellationToken ct = default)
    {
        var days = asked.ToLookup(a => a.Subject, a => a.Day, StringComparer.Ordinal);
        var found = new Dictionary<(string Subject, DateOnly Day), string>();
        foreach (var names in Pseudonyms(asked.Select(a => a.Subject)).Chunk(Chunk))
        {
            var work = from s in db.Set<StaffRecord>() join e in db.Set<Employment>() on s.Id equals e.StaffId
                       where names.Contains(s.Pseudonym) select new { s.Pseudonym, Work = e };
            foreach (var line in await work.AsNoTracking().ToListAsync(ct))
                foreach (var day in days[Subjects.Staff(line.Pseudonym)].Where(line.Work.Covers))
                    found[(Subjects.Staff(line.Pseudonym), day)] = line.Work.Unit;
        }
        return found;
    }

    public async Task<IReadOnlyList<StaffMember>> Search(string text, IReadOnlySet<string>? units, int limit, CancellationToken ct = default)
    {
        var query = db.Set<StaffRecord>().AsQueryable();
        if (Texts.Phone(text) is { } phone) query = query.Where(s => s.Phone == phone);
        else foreach (var word in PlainText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            query = query.Where(s => s.SearchText.Contains(word));
        if (units is not null)
        {
            var today = clock.Today();
            // From the units to their people: from each person to the units, SQLite would read a unit's whole list again and again.
            query = query.Where(s => db.Set<Employment>().Where(e => units.Contains(e.Unit) && (e.ValidTo == null || e.ValidTo >= today)).Select(e => e.StaffId).Contains(s.Id));
        }
        return await Members(query.OrderBy(s => s.SearchText).ThenBy(s => s.Id).Take(limit), ct);
    }

    public async Task<IReadOnlyList<StaffAtWork>> AtWork(IReadOnlySet<string> units, string? group, string text, CancellationToken ct = default)
    {
        var (today, of) = (clock.Today(), group); // “group” is a word of queries
        var work = from s in db.Set<StaffRecord>() join e in db.Set<Employment>() on s.Id equals e.StaffId
                   where units.Contains(e.Unit) && e.ValidFrom <= today && (e.ValidTo == null || e.ValidTo >= today) && (of == null || e.StaffGroup == of)
                   select new { s.Pseudonym, s.SearchText, s.Id, e.Unit, e.StaffGroup };
        foreach (var word in PlainText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)) work = work.Where(w => w.SearchText.Contains(word));
        return [.. (await work.OrderBy(w => w.SearchText).ThenBy(w => w.Id).Select(w => new { w.Pseudonym, w.Unit, w.StaffGroup }).ToListAsync(ct)).Select(w => new StaffAtWork(Subjects.Staff(w.Pseudonym), w.Unit, w.StaffGroup))];
    }

    public Task<IReadOnlyList<PersonMatch>> Match(IReadOnlyList<PersonKeys> keys, CancellationToken ct = default) =>
        new MatchStaff(db, Members).Match(keys, ct);

    private async Task<List<StaffMember>> Members(IQueryable<StaffRecord> who, CancellationToken ct)
    {
        var people = await who.AsNoTracking().ToListAsync(ct);
        var ids = people.ConvertAll(p => p.Id);
        var work = (await db.Set<Employment>().AsNoTracking().Where(e => ids.Contains(e.StaffId)).ToListAsync(ct)).ToLookup(e => e.StaffId);
        var today = clock.Today();
        return people.ConvertAll(p => Member(p, [.. work[p.Id].OrderBy(e => e.ValidFrom)], today));
    }

    // Who has left keeps the group of the last employment, but no unit.
    private static StaffMember Member(StaffRecord person, List<Employment> work, DateOnly today)
    {
        var now = work.Find(e => e.Covers(today));
        var latest = now ?? work.LastOrDefault();
        return new StaffMember(Subjects.Staff(person.Pseudonym), person.Code, person.Name, now?.Unit, latest?.StaffGroup ?? "", latest?.Title)
        {
            HomeUnit = latest?.Unit ?? "",
        };
    }

    private static IEnumerable<string> Pseudonyms(IEnumerable<string> subjects) =>
        subjects.Where(s => s.StartsWith(Subjects.Staff(""), StringComparison.Ordinal)).Select(s => s[Subjects.Staff("").Length..]).Distinct();
}
