using CamTay.Learning.Supervision;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Competence;

/// <summary>The finished unaided-mode tries of learners, told apart from copies and from tries that share a ticket.</summary>
internal sealed class ReadTrials(AppDb db)
{
    private static readonly Result[] Finished = [Result.Alone, Result.Aided, Result.More];

    public async Task<IReadOnlyList<Trial>> Of(Guid learner, CancellationToken ct) =>
        (await OfMany([learner], ct)).GetValueOrDefault(learner) ?? [];

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Trial>>> OfMany(IReadOnlyCollection<Guid> learners, CancellationToken ct)
    {
        var ids = learners.ToList();
        var tries = await db.Set<Try>().AsNoTracking().Where(t => ids.Contains(t.LearnerId) && t.Mode == Mode.Alone && Finished.Contains(t.Result)).ToListAsync(ct);
        var rhythms = tries.Select(t => t.Rhythm).Distinct().ToList();
        var alike = await db.Set<Try>().AsNoTracking().Where(t => rhythms.Contains(t.Rhythm) && t.IssuedAt != null)
            .Select(t => new { t.Rhythm, t.IssuedAt, t.Id }).ToListAsync(ct);
        var first = alike.GroupBy(a => a.Rhythm).ToDictionary(g => g.Key, g => g.OrderBy(a => a.IssuedAt).ThenBy(a => a.Id).First().Id);
        var shared = tries.Where(t => t.Ticket is not null).GroupBy(t => t.Ticket).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var beside = (await db.Set<SupervisedTry>().AsNoTracking().Where(s => ids.Contains(s.LearnerId) && s.Ticket != null).ToListAsync(ct)).ToDictionary(s => s.Ticket!.Value);
        return tries.GroupBy(t => t.LearnerId).ToDictionary(g => g.Key, g => (IReadOnlyList<Trial>)[.. g.Select(t =>
        {
            // Under a supervision nothing counts but what the supervisor confirmed.
            var supervised = t.Ticket is { } leave ? beside.GetValueOrDefault(leave) : null;
            var ticketed = t.IssuedAt is not null && !shared.Contains(t.Ticket) && (supervised is null || (supervised.State == SupervisionState.Confirmed && supervised.Try == t.Id));
            return new Trial(t.Id, t.Lesson, t.Skills.Split(' ', StringSplitOptions.RemoveEmptyEntries), t.Level, ticketed ? t.IssuedAt!.Value : t.ReceivedAt, t.Result,
                ticketed, first.TryGetValue(t.Rhythm, out var original) && original != t.Id) { Witness = supervised?.Supervisor };
        })]);
    }
}
