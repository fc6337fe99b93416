using CamTay.Learning;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Classes.Inviting;

/// <summary>Whom to invite: at work in a unit and below it, of a group, lacking a skill that the plan asks of them, with these words in name or code.</summary>
internal sealed record Wanted(string Unit, string? Group, string? Skill, string? Text);

/// <summary>Finds those who fit: first only who they are, then the names of one page.</summary>
internal sealed class FindPeople(IStaff staff, IUnits units, ILearners learners, IAccess access)
{
    public const int OnePage = 100;

    /// <summary>Ledger subjects of all who fit, in order of name.</summary>
    public async Task<IReadOnlyList<string>> All(Wanted wanted, CancellationToken ct)
    {
        access.Require(Permission.ManageClasses, wanted.Unit);
        var people = await staff.AtWork(await units.Subtree(wanted.Unit, ct), string.IsNullOrEmpty(wanted.Group) ? null : wanted.Group, wanted.Text ?? "", ct);
        if (string.IsNullOrEmpty(wanted.Skill)) return [.. people.Select(p => p.Subject)];
        var lacking = await learners.Lacking(wanted.Skill, [.. people.Select(p => (p.Subject, p.Unit, p.Group))], ct);
        return [.. people.Select(p => p.Subject).Where(lacking.Contains)];
    }

    public async Task<IReadOnlyList<StaffMember>> Page(IReadOnlyList<string> all, int page, CancellationToken ct)
    {
        var here = all.Skip((page - 1) * OnePage).Take(OnePage).ToList();
        var members = await staff.BySubjects(here, ct);
        return [.. here.Where(members.ContainsKey).Select(s => members[s])];
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> Units(CancellationToken ct) =>
        [.. (await units.All(ct)).Values.Where(u => u.To is null && access.May(Permission.ManageClasses, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
}
