using CamTay.Learning;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Classes.Inviting;

/// <summary>Whom to invite: staff at work in a unit and below it, of a group, who lack a skill that the plan asks of them.</summary>
internal sealed class FindPeople(IStaff staff, IUnits units, ILearners learners, IAccess access)
{
    public const int Most = 400;

    public async Task<(IReadOnlyList<StaffMember> Found, bool Cut)> Find(string unit, string? group, string? skill, CancellationToken ct)
    {
        access.Require(Permission.ManageClasses, unit);
        var people = (await staff.Search("", await units.Subtree(unit, ct), 20_000, ct)).Where(p => p.Unit is not null && (string.IsNullOrEmpty(group) || p.Group == group)).ToList();
        if (!string.IsNullOrEmpty(skill))
        {
            var lacking = await learners.Lacking(skill, [.. people.Select(p => (p.Subject, p.Unit!, p.Group))], ct);
            people = [.. people.Where(p => lacking.Contains(p.Subject))];
        }
        return ([.. people.Take(Most)], people.Count > Most);
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> Units(CancellationToken ct) =>
        [.. (await units.All(ct)).Values.Where(u => u.To is null && access.May(Permission.ManageClasses, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
}
