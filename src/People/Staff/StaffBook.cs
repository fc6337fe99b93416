using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

/// <summary>The people whom a batch of rows is about, read in three queries whatever its size.</summary>
internal sealed class StaffBook(Dictionary<string, StaffFile> byCode, Dictionary<string, string> codeByPersonalId)
{
    public static async Task<StaffBook> Read(AppDb db, IReadOnlyList<EmploymentRow> rows, CancellationToken ct)
    {
        var codes = rows.Select(r => r.StaffCode).Distinct(StringComparer.Ordinal).ToList();
        var ids = rows.Select(r => r.PersonalId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var people = await db.Set<StaffRecord>().Where(s => codes.Contains(s.Code)).ToListAsync(ct);
        var owners = await db.Set<StaffRecord>().Where(s => s.PersonalId != null && ids.Contains(s.PersonalId))
            .Select(s => new { s.PersonalId, s.Code }).ToListAsync(ct);
        var keys = people.ConvertAll(p => p.Id);
        var work = (await db.Set<Employment>().Where(e => keys.Contains(e.StaffId)).ToListAsync(ct)).ToLookup(e => e.StaffId);
        return new StaffBook(people.ToDictionary(p => p.Code, p => new StaffFile(p, [.. work[p.Id]]), StringComparer.Ordinal),
            owners.GroupBy(o => o.PersonalId!, o => o.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    }

    public IEnumerable<StaffFile> Files => byCode.Values;

    public StaffFile? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Staff code of somebody else who has this personal id.</summary>
    public string? OtherOwner(string personalId, string code) =>
        codeByPersonalId.TryGetValue(personalId, out var owner) && owner != code ? owner : null;

    public void NoteOwner(string personalId, string code) => codeByPersonalId.TryAdd(personalId, code);

    public StaffFile Open(string code, string pseudonym)
    {
        var file = new StaffFile(new StaffRecord { Code = code, Pseudonym = pseudonym }, []);
        byCode.Add(code, file);
        return file;
    }
}
