using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Skills;

/// <summary>Keeps and gives the editions of the skill framework.</summary>
internal sealed class SkillEditions(AppDb db, ContentFolder content, SkillsFile file, TimeProvider clock) : ISkillEditions
{
    public async Task<(string Text, int Number)> InForce(CancellationToken ct = default) =>
        await db.Set<SkillEdition>().AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct) is { } edition ? (edition.Yaml, edition.Number)
            : (await File.ReadAllTextAsync(Path.Combine(content.Content, "skills.yaml"), ct), 0);

    public async Task<bool> Keep(string text, int seen, string account, CancellationToken ct = default)
    {
        // The number decides between two who save at once, also on two nodes.
        var kept = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO plan_skill_editions (number, yaml, author, saved_at)
            SELECT {seen + 1}, {text}, {account}, {clock.GetUtcNow().ToUnixTimeMilliseconds()} WHERE NOT EXISTS (SELECT 1 FROM plan_skill_editions WHERE number > {seen})
            ON CONFLICT DO NOTHING
            """, ct);
        file.LookAgain();
        return kept == 1;
    }
}
