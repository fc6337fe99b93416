using System.Data.Common;
using CamTay.Platform;
using CamTay.Platform.Yaml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.Skills;

/// <summary>
/// The skill framework in force: the newest edition of the database, else the newest content of <c>skills.yaml</c> without faults. The database is
/// asked once a second, so that every node has an edition soon after it was saved.
/// </summary>
/// <param name="scopes">Null on the command line, where the file is all there is.</param>
internal sealed class SkillsFile(ContentFolder content, IServiceScopeFactory? scopes) : ISkills
{
    private const int LookEvery = 1000;

    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private SkillFramework? shipped;
    private (int Number, DateTimeOffset SavedAt, SkillFramework? Framework) edition;
    private long looked = long.MinValue;

    private IReadOnlyList<FileFault> faults = [];

    public SkillFramework Current => Read() is ({ } framework, _)
        ? framework
        : throw new InvalidOperationException($"content/skills.yaml cannot be read: {string.Join(" ", faults.Select(f => $"line {f.Line}: {f.En}"))}");

    /// <summary>The framework in force, if any, and the faults of the file as it stands now.</summary>
    public (SkillFramework? Framework, IReadOnlyList<FileFault> Faults) Read()
    {
        lock (gate)
        {
            Refresh();
            LookAtEdition();
            return (edition.Framework ?? shipped, edition.Framework is null ? faults : []);
        }
    }

    /// <summary>Changes with the framework in force.</summary>
    public (DateTime Written, long Length) Stamp
    {
        get
        {
            lock (gate)
            {
                Refresh();
                LookAtEdition();
                return edition.Framework is null ? seen : (edition.SavedAt.UtcDateTime, -edition.Number);
            }
        }
    }

    public void LookAgain()
    {
        lock (gate) looked = long.MinValue;
    }

    private void Refresh()
    {
        var file = new FileInfo(Path.Combine(content.Content, "skills.yaml"));
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (shipped is not null && now == seen) return;
        (var framework, faults) = ReadSkills.File(content);
        seen = now;
        shipped = framework ?? shipped;
    }

    // An edition that a later program can no longer read gives way to the shipped file.
    private void LookAtEdition()
    {
        if (scopes is null || (looked != long.MinValue && Environment.TickCount64 - looked < LookEvery)) return;
        looked = Environment.TickCount64;
        try
        {
            using var scope = scopes.CreateScope();
            var editions = scope.ServiceProvider.GetRequiredService<AppDb>().Set<SkillEdition>().AsNoTracking();
            var newest = editions.OrderByDescending(e => e.Number).Select(e => new { e.Number, e.SavedAt }).FirstOrDefault();
            if (newest is null) edition = default;
            else if (newest.Number != edition.Number)
                edition = (newest.Number, newest.SavedAt, ReadSkills.From(editions.Where(e => e.Number == newest.Number).Select(e => e.Yaml).First()).Framework);
        }
        // As it was while the database is away, or not made yet.
        catch (Exception away) when (away is DbException or TimeoutException) { }
    }
}
