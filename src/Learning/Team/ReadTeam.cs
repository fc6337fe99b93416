using CamTay.Evidence;
using CamTay.Learning.Mine;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Team;

/// <summary>A member of staff and the skills that the plan asks of her group and that nothing shows yet.</summary>
/// <param name="Name">The ledger's pseudonym for who may not see names there, and until the line is shown.</param>
internal sealed record TeamLine(string Subject, string Name, string Group, string Unit, int Asked, IReadOnlyList<string> Lacking, IReadOnlyList<string> Fallen);

/// <summary>An account that says who it is.</summary>
internal sealed record Claimant(Guid Learner, string Account, StaffMember Member);

/// <summary>
/// Who needs what in a unit and the units below it, from the ledger: the latest result of each skill decides, whatever its strength. Everybody is
/// counted; names are read for the lines that are shown.
/// </summary>
internal sealed class ReadTeam(AppDb db, IStaff staff, IUnits units, ILedgerReader ledger, KeptResults kept, ISubjectNames names, RequiredSkills required, IAccess access, Language l)
{
    public const int PageSize = 50;

    public string Unit { get; private set; } = "";

    public string UnitName => required.NameOf(Unit);

    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    public int People { get; private set; }

    /// <summary>How many of them lack nothing.</summary>
    public int Complete { get; private set; }

    /// <summary>How many lack each skill, most first.</summary>
    public IReadOnlyList<(string Skill, int People)> Lacks { get; private set; } = [];

    /// <summary>Those asked for, the neediest first, without names.</summary>
    public IReadOnlyList<TeamLine> Lines { get; private set; } = [];

    public IReadOnlyList<Claimant> Claimants { get; private set; } = [];

    /// <param name="skill">Only those who lack it; null: everybody.</param>
    public async Task Load(string? asked, string? skill, CancellationToken ct)
    {
        await required.Load(ct);
        var all = await units.All(ct);
        Choices = [.. all.Values.Where(u => access.May(Permission.ViewLearning, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
        Unit = asked is { Length: > 0 } ? asked : access.HomeUnits.FirstOrDefault(u => u.Length > 0) ?? Choices.Select(c => c.Code).FirstOrDefault() ?? "";
        access.Require(Permission.ViewLearning, Unit);
        var below = await units.Subtree(Unit, ct);
        var lines = await Read(await staff.AtWork(below, null, "", ct), ct);
        (People, Complete) = (lines.Count, lines.Count(line => line.Lacking.Count == 0));
        Lacks = [.. lines.SelectMany(line => line.Lacking).GroupBy(k => k).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
        Lines = skill is null ? lines : [.. lines.Where(line => line.Lacking.Contains(skill))];
    }

    /// <summary>The lines in the order asked, and how many fit: those of the page with their names, or all.</summary>
    /// <param name="size">Lines of a page; null: all.</param>
    public async Task<(IReadOnlyList<TeamLine> Shown, int Found)> Show(IReadOnlyList<Column<TeamLine>> columns, TableQuery query, int? size, CancellationToken ct)
    {
        // Only an order or a search by name needs everybody's.
        var byName = query.Text is not null || query.Sort == TeamColumns.Name;
        var found = query.Apply(columns, byName ? await Named(Lines, ct) : Lines, l);
        var shown = size is { } page ? found.Skip((Math.Min(query.Page, Math.Max(1, (found.Count + page - 1) / page)) - 1) * page).Take(page).ToList() : found;
        return (byName ? shown : await Named(shown, ct), found.Count);
    }

    public async Task LoadClaimants(CancellationToken ct)
    {
        if (!access.May(Permission.MatchPeople)) return;
        var waiting = await db.Set<Learner>().AsNoTracking().Where(x => x.Claimed != null && x.Account != access.Account).OrderBy(x => x.CreatedAt).ToListAsync(ct);
        var found = await staff.Match([.. waiting.Select(w => new PersonKeys(w.Claimed, null, null))], ct);
        Claimants = [.. waiting.Zip(found).Where(w => w.Second.Certain is { } m && access.May(Permission.MatchPeople, m.HomeUnit) && access.May(Permission.ViewNames, m.HomeUnit))
            .Select(w => new Claimant(w.First.Id, w.First.Account!, w.Second.Certain!))];
    }

    private async Task<IReadOnlyList<TeamLine>> Read(IReadOnlyList<StaffAtWork> people, CancellationToken ct)
    {
        var results = await kept.Of([.. people.Select(p => p.Subject)], ledger, ct);
        var asked = people.Select(p => (p.Unit, p.Group)).Distinct().ToDictionary(p => p, p => required.Of(p.Unit, p.Group));
        return [.. people.Select(p =>
        {
            var (needs, shown) = (asked[(p.Unit, p.Group)], results[p.Subject]);
            return new TeamLine(p.Subject, p.Subject, p.Group, required.NameOf(p.Unit), needs.Count,
                [.. needs.Where(a => !shown.Any(r => r.Skill == a.Key && r.Last >= a.Value)).Select(a => a.Key)], [.. shown.Where(r => r.Fell).Select(r => r.Skill)]);
        }).OrderByDescending(line => line.Lacking.Count)];
    }

    private async Task<IReadOnlyList<TeamLine>> Named(IReadOnlyList<TeamLine> lines, CancellationToken ct)
    {
        var seen = await names.Names([.. lines.Select(line => line.Subject)], ct);
        return [.. lines.Select(line => line with { Name = seen.GetValueOrDefault(line.Subject, line.Subject) })];
    }
}
