using CamTay.Learning.Tries;

namespace CamTay.Learning.Competence;

/// <summary>An unaided-mode try as the fold sees it: finished, or stopped on a ticket. <paramref name="Ticketed"/>: by a ticket of its own that no other try used; then <paramref name="At"/> is the ticket's time.</summary>
/// <param name="Copy">Has the rhythm of a try that was received before it, or is not what its ticket was told.</param>
internal sealed record Trial(Guid Id, string Lesson, IReadOnlyList<string> Skills, int Level, DateTimeOffset At, Result Result, bool Ticketed, bool Copy)
{
    /// <summary>Pseudonym of the supervisor who stood beside her and said who she is; null for a try on her own.</summary>
    public string? Witness { get; init; }

    /// <summary>No try at all: a ticket to which none came within 72 hours. It concerns the memory of the skill and nothing else: phones die.</summary>
    public bool Lapsed { get; init; }

    public bool Qualifies => Result == Result.Alone && Ticketed && !Copy;

    /// <summary>Finished, and said something of the skill.</summary>
    public bool Finished => Result is Result.Alone or Result.Aided or Result.More;

    public bool NotPassed => Result is Result.Aided or Result.More or Result.Stopped;

    /// <summary>Passed, for the memory of the skill; practice counts there too.</summary>
    public bool Good => Result == Result.Alone && !Copy;
}
