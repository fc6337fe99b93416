using CamTay.Platform.Yaml;
using CamTay.Plan.Reading;
using CamTay.Plan.Skills;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Revisions;

internal enum KeepOutcome
{
    /// <summary>A new revision is in force.</summary>
    Kept,
    /// <summary>This content is in force already.</summary>
    Same,
    /// <summary>This content was in force before; an old file on a restarted node is no news.</summary>
    Older,
    Faulty,
}

internal sealed record KeepAnswer(KeepOutcome Outcome, PlanDocument? Document, IReadOnlyList<FileFault> Faults);

/// <summary>Makes a distinct content the plan's next revision, once, however many nodes see it.</summary>
internal sealed class KeepRevision(AppDb db, SkillsFile skills, IAccess access, AuditLog audit, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <param name="deliberate">Someone changed the file or sent it: then an older content comes into force again as a new revision.</param>
    public async Task<KeepAnswer> Keep(string yaml, string origin, bool deliberate, CancellationToken ct)
    {
        var (framework, broken) = skills.Read();
        if (framework is null) return new KeepAnswer(KeepOutcome.Faulty, null, broken);
        var sets = SkillSets.Of(framework);
        var (document, faults) = ReadPlan.From(yaml, sets);
        if (document is null) return new KeepAnswer(KeepOutcome.Faulty, null, faults);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransaction(() => Next(document, yaml, sets.UsedText(), origin, deliberate, ct), ct);
            }
            catch (DbUpdateException) when (attempt < Attempts && db.Database.CurrentTransaction is null)
            {
                // Another node took the same number first: look again at what is in force now.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Reads the newest revision again with the skill sets of today.</summary>
    public async Task<KeepAnswer> Renew(string plan, CancellationToken ct)
    {
        var newest = await db.Set<PlanRevision>().AsNoTracking().Where(r => r.Plan == plan).OrderByDescending(r => r.Revision).FirstAsync(ct);
        return await Keep(newest.Yaml, newest.Origin, deliberate: true, ct);
    }

    private async Task<KeepAnswer> Next(PlanDocument document, string yaml, string sets, string origin, bool deliberate, CancellationToken ct)
    {
        var before = await db.Set<PlanRevision>().Where(r => r.Plan == document.Code).OrderByDescending(r => r.Revision)
            .Select(r => new { r.Revision, SameFile = r.Sha256 == document.FileSha256, SameSets = r.SkillSets == sets }).ToListAsync(ct);
        if (before is [{ SameFile: true, SameSets: true }, ..])
            return new KeepAnswer(KeepOutcome.Same, document with { Revision = before[0].Revision }, []);
        if (!deliberate && before is [{ SameFile: false }, ..] && before.FirstOrDefault(b => b.SameFile) is { } older)
            return new KeepAnswer(KeepOutcome.Older, document with { Revision = older.Revision }, []);
        var next = before.Select(b => b.Revision).DefaultIfEmpty(0).Max() + 1;
        db.Add(new PlanRevision
        {
            Plan = document.Code, Revision = next, Sha256 = document.FileSha256, Yaml = yaml, SkillSets = sets,
            LoadedAt = clock.GetUtcNow(), LoadedBy = access.Account, Origin = origin,
        });
        audit.Record("plan.revised", $"{document.Code} {next}", $"sha256 {document.FileSha256}");
        await db.SaveChangesAsync(ct);
        return new KeepAnswer(KeepOutcome.Kept, document with { Revision = next }, []);
    }
}
