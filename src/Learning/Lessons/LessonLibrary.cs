using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Learning.Lessons;

/// <summary>The lessons in force: of each folder the newest content without faults. Files are looked at again when they change.</summary>
internal sealed class LessonLibrary(ContentFolder content, ISkills skills) : ILessons
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Shelf> shelves = [];
    private long looked = long.MinValue;

    public string Folder => LessonFiles.FolderOf(content);

    /// <summary>In the order in which they are offered: citizens first, then by name.</summary>
    public IReadOnlyList<Lesson> All()
    {
        lock (gate)
        {
            Look();
            return [.. shelves.Values.Select(s => s.Lesson).OfType<Lesson>().OrderBy(l => !l.ForCitizens).ThenBy(l => l.Vi, StringComparer.Ordinal)];
        }
    }

    public Lesson? Find(string code)
    {
        lock (gate)
        {
            Look();
            return shelves.GetValueOrDefault(code)?.Lesson;
        }
    }

    public IReadOnlyList<(string Lesson, LessonFault Fault)> Faults()
    {
        lock (gate)
        {
            Look();
            return [.. shelves.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => s.Value.Faults.Select(f => (s.Key, f)))];
        }
    }

    private void Look()
    {
        if (!Directory.Exists(Folder) || (looked != long.MinValue && Environment.TickCount64 - looked < 1000)) return;
        looked = Environment.TickCount64;
        var folders = Directory.GetDirectories(Folder);
        foreach (var gone in shelves.Keys.Except(folders.Select(f => Path.GetFileName(f))).ToList()) shelves.Remove(gone);
        foreach (var folder in folders)
        {
            var name = Path.GetFileName(folder);
            var seen = string.Join('|', Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => $"{f}:{File.GetLastWriteTimeUtc(f).Ticks}"));
            if (shelves.TryGetValue(name, out var shelf) && shelf.Seen == seen) continue;
            var (lesson, faults) = ReadLesson.Folder(folder, skills.Current);
            shelves[name] = new Shelf(seen, lesson ?? shelf?.Lesson, faults);
        }
    }

    private sealed record Shelf(string Seen, Lesson? Lesson, IReadOnlyList<LessonFault> Faults);
}
