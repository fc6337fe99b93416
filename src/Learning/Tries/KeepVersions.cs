using System.Collections.Concurrent;
using System.Data.Common;
using CamTay.Learning.Lessons;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>Which versions this process knows to be kept, so that serving a page does not ask the database.</summary>
internal sealed class KeptVersions
{
    public ConcurrentDictionary<(string Lesson, string Version), bool> Seen { get; } = [];
}

/// <summary>The machine of a lesson's version: of the one in force, or of one that was kept. A version is kept when its page is served: a phone comes back with it days later.</summary>
internal sealed class KeepVersions(AppDb db, LessonLibrary library, KeptVersions seen, TimeProvider clock)
{
    private readonly Dictionary<(string, string), Machine?> known = [];

    public bool Has(string lesson) => library.Find(lesson) is not null;

    public async Task Keep(Lesson lesson, CancellationToken ct)
    {
        if (seen.Seen.ContainsKey((lesson.Code, lesson.Version))) return;
        try
        {
            await Insert(lesson.Code, lesson.Version, Machine.Of(lesson), ct);
            if (db.Database.CurrentTransaction is null) seen.Seen[(lesson.Code, lesson.Version)] = true;
        }
        // A full disk must not keep anybody from reading a lesson; the next page tries again.
        catch (DbException) { }
    }

    public async Task<Machine?> Find(string lesson, string version, CancellationToken ct)
    {
        if (known.TryGetValue((lesson, version), out var machine)) return machine;
        var kept = await db.Set<LessonVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Lesson == lesson && v.Version == version, ct);
        if (kept is not null) return known[(lesson, version)] = Machine.FromText(kept.Machine);
        if (library.Find(lesson) is not { } current || current.Version != version) return known[(lesson, version)] = null;
        await Insert(lesson, version, machine = Machine.Of(current), ct);
        return known[(lesson, version)] = machine;
    }

    // Whoever is second, on this node or another, finds it there.
    private Task Insert(string lesson, string version, Machine machine, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO learning_versions (lesson, version, machine, kept_at) VALUES ({lesson}, {version}, {machine.Text()}, {clock.GetUtcNow().ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING
        """, ct);
}
