using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People.Staff;

/// <summary>Names for the pages of the ledger: units for everyone, people for those who may see names where the person works.</summary>
internal sealed class NameSubjects(IStaff staff, IUnits units, IAccess access) : ISubjectNames
{
    public async Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> subjects, CancellationToken ct = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = await units.All(ct);
        foreach (var subject in subjects.Where(s => s.StartsWith(Subjects.Unit(""), StringComparison.Ordinal)))
            if (all.TryGetValue(subject[Subjects.Unit("").Length..], out var unit)) names[subject] = unit.Name;
        if (!access.May(Permission.ViewNames)) return names;
        foreach (var (subject, member) in await staff.BySubjects(subjects, ct))
            if (access.May(Permission.ViewNames, member.HomeUnit)) names[subject] = member.FullName;
        return names;
    }
}
