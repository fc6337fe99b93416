using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Yaml;

namespace CamTay.Learning.Skills;

/// <summary>The skill framework as the department edits it: read, checked, kept as its next edition on every node. A text with a fault changes nothing.</summary>
internal sealed class SaveSkills(ISkillEditions editions, ILessons lessons, IAccess access, AppDb db, AuditLog audit)
{
    public Task<(string Text, int Number)> Open(CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        return editions.InForce(ct);
    }

    /// <summary>Faults, and then nothing was kept; none, and it was.</summary>
    /// <param name="seen">Number of the edition from which the editing began.</param>
    public async Task<IReadOnlyList<FileFault>> Save(string? text, int seen, CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        var mended = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n";
        var (framework, faults) = SkillsFromFile.Check(mended);
        if (framework is null) return faults;
        var known = framework.Skills.Select(s => s.Code).ToHashSet();
        var lost = lessons.All().SelectMany(l => l.Skills.Where(s => !known.Contains(s)).Select(s => (Skill: s, l.Code))).ToList();
        if (lost.Count > 0)
            return [.. lost.Select(x => new FileFault(1, x.Skill, $"Bài học “{x.Code}” dùng kỹ năng “{x.Skill}”; không bỏ hay đổi mã được.", $"The lesson “{x.Code}” uses the skill “{x.Skill}”; it cannot be removed or renamed."))];
        await db.InTransaction(async () =>
        {
            if (!await editions.Keep(mended, seen, access.Account, ct)) throw new RefusedException(LearningRefusals.SkillsChanged);
            audit.Record("skills.saved", $"{seen + 1}", framework.Version);
        }, ct);
        return [];
    }
}
