using CamTay.Platform;

namespace CamTay.Learning;

/// <summary>A lesson as its files say it. <paramref name="Version"/> is the hash of both files.</summary>
public sealed record Lesson(string Code, string Version, string Vi, string En, bool ForCitizens, IReadOnlyList<string> Groups,
    IReadOnlyList<string> Skills, int Level, int Minutes, DrawnAfter? App, string Situation, string Task, string Done, int Allowed,
    IReadOnlyList<LessonStep> Steps, IReadOnlyDictionary<string, Screen> Screens)
{
    public string Title(Language l) => l[Vi, En];
}

/// <summary>The app that the screens were drawn after.</summary>
public sealed record DrawnAfter(string Name, string Edition, DateOnly? Day);

/// <summary>A step. <paramref name="Say"/> is what is shown; <paramref name="Aloud"/> what is read out; <paramref name="Voice"/> a recorded file beside the lesson, or null.</summary>
public sealed record LessonStep(string Code, string Screen, string Say, string Aloud, string? Voice, string? Hint,
    IReadOnlyList<RightAct> Right, IReadOnlyList<WrongAct> Wrong)
{
    /// <summary>What is typed is worked out by the learner, so that it stands nowhere.</summary>
    public bool Worked { get; init; }
}

/// <summary>Press <paramref name="Act"/> while each field holds one of its values.</summary>
public sealed record RightAct(string Act, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

/// <summary>A common mistake: pressing <paramref name="Act"/>, or the right control with a wrong value in <paramref name="Field"/>. It may lead to another screen, from which <paramref name="Back"/> leads back.</summary>
public sealed record WrongAct(string? Act, string? Field, string Why, string? To, string? Back);

/// <summary>A redrawn screen.</summary>
public sealed record Screen(string Code, string? App, bool Wide, IReadOnlyList<ScreenNode> Parts)
{
    public IEnumerable<ScreenNode> All => Parts.SelectMany(p => p.Down());

    /// <summary>Everything that can be read on it.</summary>
    public string Seen => string.Join(" | ", All.SelectMany(p => new[] { p["ten"], p["phu"], p["phai"], p["nhan"], p["san"], p["tu"], p.Text }).Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>What can be pressed, and how a person calls it.</summary>
    public string NameOf(string act) => All.Where(p => p.Act == act).Select(p => p.Tag == "thanh" ? "←" : p.Words).FirstOrDefault() ?? act;
}

/// <summary>A part of a screen, with its line in the file.</summary>
public sealed record ScreenNode(string Tag, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<ScreenNode> Inside, string Text, int Line)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The id under which it is pressed.</summary>
    public string? Act => Tag == "thanh" ? this["lui"] : Tag == "nhap" ? null : this["id"];

    public string Words => this["ten"] ?? this["nhan"] ?? (Text.Length > 0 ? Text : string.Join(' ', Inside.Select(i => i.Text)));

    public IEnumerable<ScreenNode> Down() => Inside.SelectMany(i => i.Down()).Prepend(this);
}
