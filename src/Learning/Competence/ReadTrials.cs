using CamTay.Learning.Supervision;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Competence;

/// <summary>The unaided-mode tries of learners that say something of their skills, told apart from copies and from tries that share a ticket, with the tickets that were never used.</summary>
internal sealed class ReadTrials(AppDb db, TimeProvider clock)
{
    private static readonly Result[] Finished = [Result.Alone, Result.Aided, Result.More, Result.Hasty];

    public async Task<IReadOnlyList<Trial>> Of(Guid learner, CancellationToken ct) =>
        (await OfMany([learner], ct)).GetValueOrDefault(learner) ?? [];

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Trial>>> OfMany(IReadOnlyCollection<Guid> learners, CancellationToken ct)
    {
        var ids = learners.ToList();
        // Stopped on a ticket is not passed; stopped without one is nothing.
        var tries = await db.Set<Try>().AsNoTracking().Where(t => ids.Contains(t.LearnerId) && t.Mode == Mode.Alone && (Finished.Contains(t.Result) || (t.Result == Result.Stopped && t.IssuedAt != null))).ToListAsync(ct);
        // Of two tries on one ticket the first received is the ticket's.
        var holder = tries.Where(t => t is { Ticket: not null, IssuedAt: not null }).GroupBy(t => t.Ticket!.Value).ToDictionary(g => g.Key, g => g.OrderBy(t => t.ReceivedAt).ThenBy(t => t.Id).First().Id);
        var beside = (await db.Set<SupervisedTry>().AsNoTracking().Where(s => ids.Contains(s.LearnerId) && s.Ticket != null).ToListAsync(ct)).ToDictionary(s => s.Ticket!.Value);
        var trials = tries.Select(t => (t.LearnerId, Trial: Of(t, holder, t.Ticket is { } leave ? beside.GetValueOrDefault(leave) : null)));
        return trials.Concat(await Lapsed(ids, ct)).GroupBy(t => t.LearnerId).ToDictionary(g => g.Key, g => (IReadOnlyList<Trial>)[.. g.Select(t => t.Trial)]);
    }

    private static Trial Of(Try made, Dictionary<Guid, Guid> holder, SupervisedTry? supervised)
    {
        // Under a supervision nothing counts but what the supervisor confirmed.
        var ticketed = made.IssuedAt is not null && holder[made.Ticket!.Value] == made.Id && (supervised is null || (supervised.State == SupervisionState.Confirmed && supervised.Try == made.Id));
        return new Trial(made.Id, made.Lesson, Words(made.Skills), made.Level, ticketed ? made.IssuedAt!.Value : made.ReceivedAt, made.Result, ticketed, made.CopyOf is not null || made.Practice == Practice.Contradicted)
        {
            Witness = supervised?.Supervisor,
        };
    }

    private async Task<IEnumerable<(Guid LearnerId, Trial Trial)>> Lapsed(List<Guid> learners, CancellationToken ct)
    {
        var (until, longest) = (clock.GetUtcNow() - SentTry.Longest, SentTry.Longest);
        var unused = await db.Set<Ticket>().AsNoTracking().Where(k => learners.Contains(k.LearnerId) && k.IssuedAt < until && k.Skills != "").ToListAsync(ct);
        if (unused.Count == 0) return [];
        var used = (await db.Set<Try>().AsNoTracking().Where(t => learners.Contains(t.LearnerId) && t.Ticket != null).Select(t => new { t.Ticket, t.ReceivedAt }).ToListAsync(ct)).ToLookup(t => t.Ticket!.Value, t => t.ReceivedAt);
        return unused.Where(k => !used[k.Id].Any(received => received <= k.IssuedAt + longest))
            .Select(k => (k.LearnerId, new Trial(k.Id, k.Lesson, Words(k.Skills), 0, k.IssuedAt, Result.Stopped, false, false) { Lapsed = true }));
    }

    private static string[] Words(string skills) => skills.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
