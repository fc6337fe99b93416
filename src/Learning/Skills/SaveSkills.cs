using System.Security.Cryptography;
using System.Text;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Yaml;

namespace CamTay.Learning.Skills;

/// <summary>The skill framework's file as the department edits it: read, checked, replaced in one piece. A text with a fault changes nothing.</summary>
internal sealed class SaveSkills(ContentFolder content, ILessons lessons, IAccess access, AppDb db, AuditLog audit)
{
    private string File => Path.Combine(content.Content, "skills.yaml");

    public async Task<string> Read(CancellationToken ct) => await System.IO.File.ReadAllTextAsync(File, ct);

    public static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>Faults, and then nothing was written; none, and it was.</summary>
    /// <param name="seen">Mark of the text from which the editing began.</param>
    public async Task<IReadOnlyList<FileFault>> Save(string? text, string? seen, CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        var mended = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n";
        var (framework, faults) = SkillsFromFile.Check(mended);
        if (framework is null) return faults;
        var known = framework.Skills.Select(s => s.Code).ToHashSet();
        var lost = lessons.All().SelectMany(l => l.Skills.Where(s => !known.Contains(s)).Select(s => (Skill: s, l.Code))).ToList();
        if (lost.Count > 0)
            return [.. lost.Select(x => new FileFault(1, x.Skill, $"Bài học “{x.Code}” dùng kỹ năng “{x.Skill}”; không bỏ hay đổi mã được.", $"The lesson “{x.Code}” uses the skill “{x.Skill}”; it cannot be removed or renamed."))];
        if (Mark(await Read(ct)) != seen) throw new RefusedException(LearningRefusals.SkillsChanged);
        await Write(mended, ct);
        audit.Record("skills.saved", Mark(mended), framework.Version);
        await db.SaveChangesAsync(ct);
        return [];
    }

    private async Task Write(string text, CancellationToken ct)
    {
        try
        {
            await System.IO.File.WriteAllTextAsync(File + ".new", text, ct);
            System.IO.File.Move(File + ".new", File, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException && Faults.RefusalOf(e) is null)
        {
            throw new RefusedException(LearningRefusals.SkillsReadOnly);
        }
    }
}
