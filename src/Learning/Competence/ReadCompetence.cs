using CamTay.Learning.Mine;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Competence;

/// <summary>What a member of staff has shown, for other modules.</summary>
internal sealed class ReadCompetence(AppDb db, ReadTrials trials, IStaff staff, RequiredSkills required) : ICompetence
{
    public async Task<ShownCompetence?> Of(string subject, CancellationToken ct = default) =>
        await db.Set<Learner>().AsNoTracking().FirstOrDefaultAsync(l => l.Subject == subject, ct) is { } learner ? await Of(subject, await trials.Of(learner.Id, ct), ct) : null;

    public async Task<ShownCompetence?> Of(string subject, IReadOnlyList<Trial> shown, CancellationToken ct)
    {
        if (!(await staff.BySubjects([subject], ct)).TryGetValue(subject, out var member)) return null;
        await required.Load(ct);
        var (standing, fallen) = (new List<ShownLevel>(), new List<FallenLevel>());
        foreach (var state in SkillFold.Of(shown)) Split(state, shown, standing, fallen);
        return new ShownCompetence(subject, member.Unit, member.Group, standing, fallen, required.Targets(member.HomeUnit, member.Group));
    }

    /// <summary>Each level that was reached stands until the skill falls below it.</summary>
    private static void Split(SkillState state, IReadOnlyList<Trial> shown, List<ShownLevel> standing, List<FallenLevel> fallen)
    {
        var held = new List<LevelChange>();
        foreach (var change in state.Changes)
        {
            foreach (var lost in held.Where(h => h.Level > change.Level)) fallen.Add(new FallenLevel(lost.Skill, lost.Level, lost.By.Id, change.By.At));
            // Who showed level 3 at once and fell to 2 still stands at 2, by the same tries.
            var kept = held.FindLast(h => h.Level >= change.Level);
            held.RemoveAll(h => h.Level > change.Level);
            if (change.Basis.Count > 0) held.Add(change);
            else if (kept is not null && held.TrueForAll(h => h.Level != change.Level)) held.Add(kept with { Level = change.Level });
        }
        standing.AddRange(held.Select(h => new ShownLevel(h.Skill, h.Level, h.By.Id, h.By.At, [.. h.Basis.Select(t => new ShownTry(t.Id, t.At, t.Witness is not null))])
        {
            LastAt = shown.Where(t => t.Qualifies && t.Level >= h.Level && t.Skills.Contains(h.Skill)).Max(t => t.At),
        }));
    }
}
