using System.Text.Json;

namespace CamTay.Learning.Tries;

/// <summary>Who learns: an account, or a pseudonym that a phone made (then <see cref="Account"/> is null and no name is known here).</summary>
internal sealed class Learner
{
    public Guid Id { get; init; }
    public string? Account { get; init; }
    /// <summary>Ledger subject of the member of staff behind the account, once a person confirmed it.</summary>
    public string? Subject { get; set; }
    /// <summary>Staff code that the account says is its own; waits until it is confirmed or refused.</summary>
    public string? Claimed { get; set; }
    public string? ConfirmedBy { get; set; }
    /// <summary>Shift pattern, one letter a day (<c>SCDN</c>), and a day on which it begins; null: no shifts.</summary>
    public string? Shifts { get; set; }
    public DateOnly? ShiftsFrom { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A lesson's machine as it once was served: a phone may send a try of it a week later.</summary>
internal sealed class LessonVersion
{
    public string Lesson { get; init; } = "";
    public string Version { get; init; } = "";
    public string Machine { get; init; } = "";
    public DateTimeOffset KeptAt { get; init; }
}

/// <summary>The server's leave for one unaided try, by the server's clock.</summary>
internal sealed class Ticket
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LearnerId { get; init; }
    public string Lesson { get; init; } = "";
    public string Version { get; init; } = "";
    public DateTimeOffset IssuedAt { get; init; }
    /// <summary>Skills of the lesson: a ticket that was never used is a refresher that was not passed.</summary>
    public string Skills { get; init; } = "";
    /// <summary>What the phone said of the try while it went on (<see cref="SentTry.Lines"/>, as JSON), and of how many acts.</summary>
    public string Acts { get; set; } = "[]";
    public int Heard { get; set; }

    public IReadOnlyList<string> Said => JsonSerializer.Deserialize<List<string>>(Acts)!;
}

internal enum Mode { Show = 1, Guided = 2, Alone = 3 }

/// <summary>What a try came to. There is no failure: <see cref="More"/> and <see cref="Aided"/> say what to do next. <see cref="Hasty"/> is neither passed nor not passed.</summary>
internal enum Result { Stopped = 0, Shown = 1, Guided = 2, Alone = 3, Aided = 4, More = 5, Hasty = 6, Unknown = 9 }

/// <summary>Why an unaided try is practice and measures nothing. Kept as a number.</summary>
internal enum Practice { No = 0, NoTicket = 1, OtherTicket = 2, UsedTicket = 3, Late = 4, TooSoon = 5, Contradicted = 6 }

/// <summary>One go at a lesson as the server judged it.</summary>
internal sealed class Try
{
    public Guid Id { get; init; }
    public Guid LearnerId { get; init; }
    public string Lesson { get; init; } = "";
    public string Version { get; init; } = "";
    public Mode Mode { get; init; }
    public Guid? Ticket { get; init; }
    /// <summary>When the ticket was issued, if it is this learner's, for this lesson, and the times can be true; else null and the try is practice.</summary>
    public DateTimeOffset? IssuedAt { get; init; }
    public Practice Practice { get; init; }
    /// <summary>Claimed by the phone.</summary>
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public Result Result { get; init; }
    public int Mistakes { get; init; }
    public int Hints { get; init; }
    public int Helped { get; init; }
    public string Skills { get; init; } = "";
    public int Level { get; init; }
    /// <summary>Gaps between the right acts (<see cref="Tries.Rhythm"/>), empty for a try that was not finished; the first gap and their sum find those alike.</summary>
    public string Rhythm { get; init; } = "";
    public long RhythmFirst { get; init; }
    public long RhythmSpan { get; init; }
    /// <summary>The try received before this one that has the same rhythm, or null.</summary>
    public Guid? CopyOf { get; init; }
    public string ContentHash { get; init; } = "";
}

/// <summary>How learners of a unit fared at a step in a month, counted when tries arrive.</summary>
internal sealed class StepCount
{
    public string Lesson { get; init; } = "";
    public string Version { get; init; } = "";
    public int Step { get; init; }
    public Mode Mode { get; init; }
    /// <summary>Where the learner worked on that day; "" for who is not known to be staff.</summary>
    public string Unit { get; init; } = "";
    /// <summary>Month of receipt, 202607; 0 for counts from before months were told apart.</summary>
    public int Month { get; init; }
    public int Reached { get; set; }
    public int Mistaken { get; set; }
    public int Hinted { get; set; }
    public int Stopped { get; set; }
}
