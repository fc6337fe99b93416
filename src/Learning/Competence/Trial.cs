using CamTay.Learning.Tries;

namespace CamTay.Learning.Competence;

/// <summary>A finished unaided-mode try as the fold sees it. <paramref name="Ticketed"/>: by a ticket of its own that no other try used; then <paramref name="At"/> is the ticket's time.</summary>
/// <param name="Copy">Has the rhythm of an earlier try.</param>
internal sealed record Trial(Guid Id, string Lesson, IReadOnlyList<string> Skills, int Level, DateTimeOffset At, Result Result, bool Ticketed, bool Copy)
{
    /// <summary>Pseudonym of the supervisor who stood beside her and said who she is; null for a try on her own.</summary>
    public string? Witness { get; init; }

    public bool Qualifies => Result == Result.Alone && Ticketed && !Copy;

    /// <summary>Passed, for the memory of the skill; practice counts there too.</summary>
    public bool Good => Result == Result.Alone && !Copy;
}
