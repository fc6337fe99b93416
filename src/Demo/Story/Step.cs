using CamTay.Evidence;
using CamTay.People;

namespace CamTay.Demo.Story;

/// <summary>Something that reached the system at one instant of the story.</summary>
internal abstract record Step(DateTimeOffset At)
{
    public sealed record Units(DateTimeOffset At, IReadOnlyList<UnitRow> Rows) : Step(At);

    public sealed record Staff(DateTimeOffset At, IReadOnlyList<EmploymentRow> Rows) : Step(At);

    /// <summary>Time for what other modules tell by themselves (<c>IStoryPart</c>).</summary>
    public sealed record Parts(DateTimeOffset At) : Step(At);

    public sealed record Merge(DateTimeOffset At, string Unit, string Into, DateOnly Day) : Step(At);

    /// <summary>Entries of staff carry <see cref="Pen.StaffCode"/> subjects, since the register chooses the pseudonyms.</summary>
    public sealed record Entries(DateTimeOffset At, IReadOnlyList<NewEntry> List) : Step(At);

    /// <summary>A file that somebody sends as through the screen for imports.</summary>
    public sealed record Import(DateTimeOffset At, string Kind, string FileName, string Text, string Account, bool MayBeRefused = false) : Step(At);
}
