using CamTay.Learning.Lessons;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>The machine of a lesson's version: of the one in force, which is kept when it is first asked for, or of one that was kept before.</summary>
internal sealed class KeepVersions(AppDb db, LessonLibrary library, TimeProvider clock)
{
    private readonly Dictionary<(string, string), Machine?> known = [];

    public async Task<Machine?> Find(string lesson, string version, CancellationToken ct)
    {
        if (known.TryGetValue((lesson, version), out var machine)) return machine;
        var kept = await db.Set<LessonVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Lesson == lesson && v.Version == version, ct);
        if (kept is not null) return known[(lesson, version)] = Machine.FromText(kept.Machine);
        if (library.Find(lesson) is not { } current || current.Version != version) return known[(lesson, version)] = null;
        machine = Machine.Of(current);
        db.Add(new LessonVersion { Lesson = lesson, Version = version, Machine = machine.Text(), KeptAt = clock.GetUtcNow() });
        return known[(lesson, version)] = machine;
    }
}
