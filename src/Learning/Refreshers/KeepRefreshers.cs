using CamTay.Learning.Competence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Refreshers;

/// <summary>Brings a learner's due moments to what all her tries say. Repeating it changes nothing.</summary>
internal sealed class KeepRefreshers(AppDb db)
{
    public async Task Keep(Guid learner, IReadOnlyList<Trial> shown, CancellationToken ct)
    {
        var known = await db.Set<Refresher>().Where(r => r.LearnerId == learner).ToDictionaryAsync(r => r.Skill, ct);
        foreach (var state in SkillFold.Of(shown))
        {
            if (Recall.Of(shown, state.Skill) is not { } memory) continue;
            if (!known.TryGetValue(state.Skill, out var row)) db.Add(row = new Refresher { LearnerId = learner, Skill = state.Skill });
            (row.Level, row.DueAt, row.FellAt) = (state.Level, memory.Due, state.Changes.LastOrDefault(c => c.Basis.Count == 0)?.By.At);
        }
        await db.SaveChangesAsync(ct);
    }
}
