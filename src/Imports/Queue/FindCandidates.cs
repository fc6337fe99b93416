using CamTay.Imports.Claims;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Queue;

/// <summary>Somebody who may be meant, with the unit of the row's day.</summary>
internal sealed record Candidate(StaffMember Person, string? Unit, bool Suggested);

/// <summary>Whom a waiting row may be about: those to whom its keys lead, and those found by search. Only people of units where the account may match.</summary>
internal sealed class FindCandidates(IStaff staff, StaffUnits units, QueuedFacts facts, IAccess access)
{
    private const int Most = 20;

    public async Task<(IReadOnlyList<Candidate> Shown, int Hidden)> Of(QueueItem item, string? search, CancellationToken ct)
    {
        var fact = facts.Of(item);
        var suggested = (await staff.Match([fact.Keys], ct))[0];
        IEnumerable<StaffMember> people = suggested.Certain is { } one ? [one] : suggested.Candidates;
        var keys = people.Select(p => p.Subject).ToHashSet();
        if (!string.IsNullOrWhiteSpace(search)) people = people.Concat(await staff.Search(search.Trim(), access.UnitsFor(Permission.MatchPeople), Most, ct)).DistinctBy(p => p.Subject);
        var list = people.ToList();
        var places = await units.On([.. list.Select(p => (p.Subject, fact.Day))], ct);
        var all = list.Select(p => new Candidate(p, places.GetValueOrDefault((p.Subject, fact.Day))?.Unit ?? p.Unit, keys.Contains(p.Subject))).ToList();
        var shown = all.Where(c => c.Unit is not null && access.May(Permission.MatchPeople, c.Unit)).ToList();
        return (shown, all.Count - shown.Count);
    }
}
