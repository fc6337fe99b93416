using System.Data.Common;
using System.Globalization;
using CamTay.Learning.Editing;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Learning.Lessons;

/// <summary>
/// The lessons in force: of each folder the newest content without faults, or the edition that was published over it; and editions that were
/// made here and have no folder. Files and editions are looked at again when they change.
/// </summary>
internal sealed class LessonLibrary(ContentFolder content, ISkills skills, EditShelf edits) : ILessons
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Shelf> shelves = [];
    private long looked = long.MinValue;

    public string Folder => LessonFiles.FolderOf(content);

    /// <summary>Address of a step's recorded file. It changes with the file, so that a phone that keeps it asks for a corrected one.</summary>
    public string VoiceAddress(Lesson lesson, string voice) =>
        string.Create(CultureInfo.InvariantCulture, $"/hoc/{lesson.Code}/tieng/{voice}?v={File.GetLastWriteTimeUtc(Path.Combine(Folder, lesson.Code, voice)).Ticks:x}");

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

    /// <summary>Both files of the lesson in force, for its editor.</summary>
    public (string Says, string Draws)? Texts(string code)
    {
        lock (gate)
        {
            Look();
            if (shelves.GetValueOrDefault(code) is not { } shelf) return null;
            if (shelf.Edited is { } edited) return (edited.Says, edited.Draws);
            return (Shipped(code, ReadLesson.Says), Shipped(code, ReadLesson.Draws));
        }
    }

    /// <summary>Version of the files that came with the program, whatever stands over them.</summary>
    public string? ShippedVersion(string code)
    {
        lock (gate)
        {
            Look();
            return shelves.GetValueOrDefault(code)?.Shipped?.Version;
        }
    }

    public bool HasVoice(string code, string voice) => File.Exists(Path.Combine(Folder, code, voice));

    private string Shipped(string code, string file) => File.ReadAllText(Path.Combine(Folder, code, file));

    private void Look()
    {
        if (!Directory.Exists(Folder) || (looked != long.MinValue && Environment.TickCount64 - looked < 1000)) return;
        looked = Environment.TickCount64;
        var folders = Directory.GetDirectories(Folder);
        foreach (var gone in shelves.Keys.Except(folders.Select(f => Path.GetFileName(f))).ToList())
            if (shelves[gone].Edited is { } edited) shelves[gone] = new Shelf("", null, [], edited);
            else shelves.Remove(gone);
        foreach (var folder in folders)
        {
            var name = Path.GetFileName(folder);
            var seen = string.Join('|', Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => $"{f}:{File.GetLastWriteTimeUtc(f).Ticks}"));
            if (shelves.TryGetValue(name, out var shelf) && shelf.Seen == seen) continue;
            var (lesson, faults) = ReadLesson.Folder(folder, skills.Current);
            shelves[name] = new Shelf(seen, lesson ?? shelf?.Shipped, faults, shelf?.Edited);
        }
        LookAtEdits();
    }

    private void LookAtEdits()
    {
        IReadOnlyDictionary<string, (int Number, string Says, string Draws)> published;
        try { published = Published(); }
        // Lessons are read on, as they were, while the database is away.
        catch (Exception away) when (away is DbException or TimeoutException) { return; }
        foreach (var (code, shelf) in shelves.Where(s => s.Value.Edited is not null && !published.ContainsKey(s.Key)).ToList())
            if (shelf.Seen.Length == 0) shelves.Remove(code);
            else shelves[code] = shelf with { Edited = null };
        foreach (var (code, edit) in published)
        {
            var shelf = shelves.GetValueOrDefault(code) ?? new Shelf("", null, [], null);
            if (edit.Number != shelf.Edited?.Number)
                shelves[code] = shelf with { Edited = new Edited(edit.Number, edit.Says, edit.Draws, ReadLesson.From(code, edit.Says, edit.Draws, skills.Current, v => HasVoice(code, v)).Lesson) };
        }
    }

    private IReadOnlyDictionary<string, (int Number, string Says, string Draws)> Published() =>
        edits.Published(shelves.Where(s => s.Value.Edited is not null).ToDictionary(s => s.Key, s => s.Value.Edited!.Number));

    private sealed record Edited(int Number, string Says, string Draws, Lesson? Lesson);

    // An edition that no longer fits the framework of skills gives way to the shipped files. Without a folder nothing was seen.
    private sealed record Shelf(string Seen, Lesson? Shipped, IReadOnlyList<LessonFault> Faults, Edited? Edited)
    {
        public Lesson? Lesson => Edited?.Lesson ?? Shipped;
    }
}
