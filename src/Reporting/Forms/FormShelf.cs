using System.Collections.Concurrent;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Forms;

/// <summary>A content that a form has or had. A report keeps the one that it began with.</summary>
internal sealed class FormVersion
{
    public string Form { get; init; } = "";
    public int Version { get; init; }
    public string Sha256 { get; init; } = "";
    public string Yaml { get; init; } = "";
    public DateTimeOffset KeptAt { get; init; }
}

/// <summary>Contents read once per process.</summary>
internal sealed class FormMemory
{
    public ConcurrentDictionary<(string Form, int Version), ReportForm> ByVersion { get; } = new();
    public ConcurrentDictionary<(string Form, string Sha256), int> Numbers { get; } = new();
}

/// <summary>Forms with their versions. Each distinct content is kept once, as the form's next version.</summary>
internal sealed class FormShelf(AppDb db, FormFiles files, FormMemory memory, TimeProvider clock)
{
    /// <summary>The form for a plan's period, or null. A form of the plan itself goes before one for all plans.</summary>
    public async Task<ReportForm?> For(string plan, ReportLevel level, string period, CancellationToken ct)
    {
        var best = Best(plan, level, period);
        if (best is { Form.Plans.Count: > 0 }) return await Keep(best.Form, best.Yaml, ct);
        // A file for all plans does not step in for the plan's own form because that one's file cannot be read just now.
        if ((best is null || files.Faulty().Count > 0) && await Kept(plan, level, period, own: best is not null, ct) is { } kept) return kept;
        return best is null ? null : await Keep(best.Form, best.Yaml, ct);
    }

    /// <summary>Forms in force for a plan that name targets which it does not have: their figures stay empty and their rules hold without a word.</summary>
    public IReadOnlyList<FaultyForm> BeyondThePlan(PlanDocument plan)
    {
        var taken = Enum.GetValues<ReportLevel>().SelectMany(level => plan.Reporting.Select(r => r.Period).Distinct().Select(period => Best(plan.Code, level, period))).OfType<FormFile>().Distinct();
        return [.. taken.Select(f => new FaultyForm(f.File, UnknownTargets.Of(f, plan))).Where(f => f.Faults.Count > 0)];
    }

    public async Task<ReportForm> Version(string form, int version, CancellationToken ct)
    {
        if (memory.ByVersion.TryGetValue((form, version), out var known)) return known;
        var row = await db.Set<FormVersion>().AsNoTracking().SingleAsync(f => f.Form == form && f.Version == version, ct);
        return memory.ByVersion[(form, version)] = ReadForm.From(row.Yaml).Form! with { Version = version };
    }

    private FormFile? Best(string plan, ReportLevel level, string period) =>
        files.Read().Where(f => Fits(f.Form, plan, level, period)).OrderByDescending(f => f.Form.Plans.Count > 0).FirstOrDefault();

    /// <summary>What was kept last and no file that can be read says anew.</summary>
    /// <param name="own">Only a form of the plan itself.</param>
    private async Task<ReportForm?> Kept(string plan, ReportLevel level, string period, bool own, CancellationToken ct)
    {
        var readable = files.Read().Select(f => f.Form.Code).ToHashSet();
        var newest = await db.Set<FormVersion>().GroupBy(f => f.Form).Select(g => new { Form = g.Key, Version = g.Max(f => f.Version) }).ToListAsync(ct);
        var kept = new List<ReportForm>();
        foreach (var form in newest.Where(f => !readable.Contains(f.Form))) kept.Add(await Version(form.Form, form.Version, ct));
        return kept.Where(f => Fits(f, plan, level, period) && (!own || f.Plans.Count > 0)).OrderByDescending(f => f.Plans.Count > 0).FirstOrDefault();
    }

    private static bool Fits(ReportForm form, string plan, ReportLevel level, string period) =>
        form.Level == level && form.Periods.Contains(period) && (form.Plans.Count == 0 || form.Plans.Contains(plan));

    private async Task<ReportForm> Keep(ReportForm form, string yaml, CancellationToken ct)
    {
        if (!memory.Numbers.TryGetValue((form.Code, form.Sha256), out var number))
            memory.Numbers[(form.Code, form.Sha256)] = number = await Number(form, yaml, ct);
        return memory.ByVersion.GetOrAdd((form.Code, number), form with { Version = number });
    }

    private async Task<int> Number(ReportForm form, string yaml, CancellationToken ct)
    {
        for (; ; )
        {
            var before = await db.Set<FormVersion>().Where(f => f.Form == form.Code).Select(f => new { f.Version, f.Sha256 }).ToListAsync(ct);
            if (before.FirstOrDefault(b => b.Sha256 == form.Sha256) is { } same) return same.Version;
            var next = before.Select(b => b.Version).DefaultIfEmpty(0).Max() + 1;
            // Another node may take the same number first: then look again.
            var added = await db.Database.ExecuteSqlAsync($"""
                INSERT INTO reporting_forms (form, version, sha256, yaml, kept_at)
                VALUES ({form.Code}, {next}, {form.Sha256}, {yaml}, {clock.GetUtcNow().ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING
                """, ct);
            if (added > 0) return next;
        }
    }
}
