using CamTay.Evidence;
using CamTay.Learning.Mine;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Team;

/// <summary>A member of staff and the skills that the plan asks of her group and that nothing shows yet.</summary>
internal sealed record TeamLine(string Name, string Group, string Unit, int Asked, IReadOnlyList<string> Lacking, IReadOnlyList<string> Fallen);

/// <summary>An account that says who it is.</summary>
internal sealed record Claimant(Guid Learner, string Account, StaffMember Member);

/// <summary>Who needs what in a unit and the units below it, from the ledger: the latest result of each skill decides, whatever its strength.</summary>
internal sealed class ReadTeam(AppDb db, IStaff staff, IUnits units, ILedgerReader ledger, ISubjectNames names, RequiredSkills required, IAccess access)
{
    public const int Most = 400;

    public string Unit { get; private set; } = "";

    public string UnitName => required.NameOf(Unit);

    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    public IReadOnlyList<TeamLine> Lines { get; private set; } = [];

    public IReadOnlyList<Claimant> Claimants { get; private set; } = [];

    public bool Cut { get; private set; }

    public async Task Load(string? asked, CancellationToken ct)
    {
        await required.Load(ct);
        var all = await units.All(ct);
        Choices = [.. all.Values.Where(u => access.May(Permission.ViewLearning, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
        Unit = asked is { Length: > 0 } ? asked : access.HomeUnits.FirstOrDefault(u => u.Length > 0) ?? Choices.Select(c => c.Code).FirstOrDefault() ?? "";
        access.Require(Permission.ViewLearning, Unit);
        var people = await staff.Search("", await units.Subtree(Unit, ct), Most + 1, ct);
        Cut = people.Count > Most;
        Lines = await Read([.. people.Take(Most).Where(p => p.Unit is not null)], ct);
        Claimants = await Waiting(ct);
    }

    private async Task<IReadOnlyList<TeamLine>> Read(IReadOnlyList<StaffMember> people, CancellationToken ct)
    {
        var subjects = people.Select(p => p.Subject).ToList();
        var seen = await names.Names(subjects, ct);
        var results = (await ledger.OfSubjects(subjects, ct)).Where(e => e is { Verb: Verb.Demonstrated, VoidedBy: null }).GroupBy(e => (e.Subject, e.Facts.Code))
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.Day).ThenBy(e => e.Seq).Select(e => e.Facts.Value ?? 0).ToList());
        var shown = results.ToDictionary(r => r.Key, r => r.Value[^1]);
        var fallen = results.Where(r => r.Value is [.., var before, var last] && last < before).ToLookup(r => r.Key.Subject, r => r.Key.Code!);
        return [.. people.Select((p, i) =>
        {
            var asked = required.Of(p.Unit!, p.Group);
            return new TeamLine(seen.GetValueOrDefault(p.Subject) ?? $"#{i + 1}", p.Group, required.NameOf(p.Unit!), asked.Count,
                [.. asked.Where(a => shown.GetValueOrDefault((p.Subject, a.Key)) < a.Value).Select(a => a.Key)], [.. fallen[p.Subject]]);
        }).OrderByDescending(line => line.Lacking.Count)];
    }

    private async Task<IReadOnlyList<Claimant>> Waiting(CancellationToken ct)
    {
        if (!access.May(Permission.MatchPeople)) return [];
        var waiting = await db.Set<Learner>().AsNoTracking().Where(x => x.Claimed != null && x.Account != access.Account).OrderBy(x => x.CreatedAt).ToListAsync(ct);
        var found = await staff.Match([.. waiting.Select(w => new PersonKeys(w.Claimed, null, null))], ct);
        return [.. waiting.Zip(found).Where(w => w.Second.Certain is { } m && access.May(Permission.MatchPeople, m.HomeUnit) && access.May(Permission.ViewNames, m.HomeUnit))
            .Select(w => new Claimant(w.First.Id, w.First.Account!, w.Second.Certain!))];
    }
}
