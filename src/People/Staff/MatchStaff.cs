using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

/// <summary>Finds who rows are about: certain only when every key given leads to the same single person. Three queries for a whole batch.</summary>
internal sealed class MatchStaff(AppDb db, Func<IQueryable<StaffRecord>, CancellationToken, Task<List<StaffMember>>> members)
{
    private sealed record Found(Guid Id, string Code, string? PersonalId, string? Phone);

    public async Task<IReadOnlyList<PersonMatch>> Match(IReadOnlyList<PersonKeys> keys, CancellationToken ct)
    {
        keys = [.. keys.Select(Tidy)];
        var found = await Find(keys, ct);
        var ids = found.Select(f => f.Id).Distinct().ToList();
        var people = (await members(db.Set<StaffRecord>().Where(s => ids.Contains(s.Id)), ct)).ToDictionary(m => m.Code, StringComparer.Ordinal);
        var byCode = found.ToLookup(f => f.Code, StringComparer.Ordinal);
        var byId = found.ToLookup(f => f.PersonalId ?? "", StringComparer.Ordinal);
        var byPhone = found.ToLookup(f => f.Phone ?? "", StringComparer.Ordinal);
        return [.. keys.Select(k => Decide([.. Sets(k, byCode, byId, byPhone)], people))];
    }

    private static IEnumerable<List<string>> Sets(PersonKeys key, ILookup<string, Found> byCode, ILookup<string, Found> byId, ILookup<string, Found> byPhone)
    {
        if (key.StaffCode is not null) yield return Codes(byCode[key.StaffCode]);
        if (key.PersonalId is not null) yield return Codes(byId[key.PersonalId]);
        if (key.Phone is not null) yield return Codes(byPhone[key.Phone]);
    }

    private static PersonMatch Decide(List<List<string>> sets, Dictionary<string, StaffMember> people)
    {
        var all = sets.SelectMany(s => s).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var certain = all.Count == 1 && sets.TrueForAll(s => s.Count == 1) ? people[all[0]] : null;
        return new PersonMatch(certain, certain is null ? all.ConvertAll(c => people[c]) : []);
    }

    private static List<string> Codes(IEnumerable<Found> found) => [.. found.Select(f => f.Code).Distinct(StringComparer.Ordinal)];

    private async Task<List<Found>> Find(IReadOnlyList<PersonKeys> keys, CancellationToken ct)
    {
        var codes = keys.Select(k => k.StaffCode).OfType<string>().Distinct().ToList();
        var ids = keys.Select(k => k.PersonalId).OfType<string>().Distinct().ToList();
        var phones = keys.Select(k => k.Phone).OfType<string>().Distinct().ToList();
        var staff = db.Set<StaffRecord>().AsNoTracking();
        var found = new List<Found>();
        if (codes.Count > 0) found.AddRange(await Read(staff.Where(s => codes.Contains(s.Code)), ct));
        if (ids.Count > 0) found.AddRange(await Read(staff.Where(s => s.PersonalId != null && ids.Contains(s.PersonalId)), ct));
        if (phones.Count > 0) found.AddRange(await Read(staff.Where(s => s.Phone != null && phones.Contains(s.Phone)), ct));
        return [.. found.DistinctBy(f => f.Id)];
    }

    private static Task<List<Found>> Read(IQueryable<StaffRecord> staff, CancellationToken ct) =>
        staff.Select(s => new Found(s.Id, s.Code, s.PersonalId, s.Phone)).ToListAsync(ct);

    // A phone that has not the form of one still counts as a key, one that leads to nobody.
    private static PersonKeys Tidy(PersonKeys key) => new(Texts.Tidy(key.StaffCode),
        Texts.Tidy(key.PersonalId)?.Replace(" ", "", StringComparison.Ordinal),
        Texts.Tidy(key.Phone) is { } phone ? Texts.Phone(phone) ?? phone : null);
}
