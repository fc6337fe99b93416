using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>Where an obstacle stands. Numbers are kept in the database.</summary>
internal enum ObstacleState { Open = 0, Routed = 1, Answered = 2, Closed = 3 }

/// <summary>What keeps a unit from carrying out a plan, raised to the department, which must answer.</summary>
internal sealed class Obstacle
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Plan { get; init; } = "";
    public string Unit { get; init; } = "";
    /// <summary>Code of <see cref="ObstacleThemes"/>.</summary>
    public string Theme { get; init; } = "";
    /// <summary>Number of the plan's task that it hinders, or "".</summary>
    public string Task { get; init; } = "";
    public string Text { get; init; } = "";
    public DateTimeOffset RaisedAt { get; init; }
    public string RaisedBy { get; init; } = "";
    public ObstacleState State { get; private set; }
    /// <summary>Department of the plan that is to find the answer, or "".</summary>
    public string Department { get; private set; } = "";
    public string Answer { get; private set; } = "";
    /// <summary>When the answer that stands was given.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>Of two who act at once the second is refused.</summary>
    public int Version { get; private set; }

    public bool Unanswered => State is ObstacleState.Open or ObstacleState.Routed;

    public void Route(string department)
    {
        if (!Unanswered) throw new RefusedException(ObstacleRefusals.OutOfOrder);
        (State, Department) = (ObstacleState.Routed, department);
        Version++;
    }

    public void Reply(string text, DateTimeOffset now)
    {
        if (State == ObstacleState.Closed) throw new RefusedException(ObstacleRefusals.OutOfOrder);
        (State, Answer, AnsweredAt) = (ObstacleState.Answered, Written(text), now);
        Version++;
    }

    /// <summary>The unit is not helped by the answer: it waits for another one.</summary>
    public void AskAgain()
    {
        if (State is not (ObstacleState.Answered or ObstacleState.Closed)) throw new RefusedException(ObstacleRefusals.OutOfOrder);
        (State, AnsweredAt, ClosedAt) = (Department.Length > 0 ? ObstacleState.Routed : ObstacleState.Open, null, null);
        Version++;
    }

    public void Close(DateTimeOffset now)
    {
        if (State != ObstacleState.Answered) throw new RefusedException(ObstacleRefusals.OutOfOrder);
        (State, ClosedAt) = (ObstacleState.Closed, now);
        Version++;
    }

    /// <summary>Days that it waited, or waits, for its answer.</summary>
    public int Age(DateOnly today) => (AnsweredAt is { } at ? LocalDays.DayOf(at) : today).DayNumber - LocalDays.DayOf(RaisedAt).DayNumber;

    internal static string Written(string? text) => text?.Normalize(System.Text.NormalizationForm.FormC).ReplaceLineEndings("\n").Trim() switch
    {
        null or "" => throw new RefusedException(ObstacleRefusals.TextMissing),
        { Length: > 4000 } => throw new RefusedException(PlanRefusals.TooLong.With(4000)),
        var words => words,
    };
}

/// <summary>One step in the life of an obstacle, in words, with who and when.</summary>
internal sealed class ObstacleStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ObstacleId { get; init; }
    public DateTimeOffset At { get; init; }
    public string Account { get; init; } = "";
    /// <summary>raised, routed, answered, asked-again, closed.</summary>
    public string Step { get; init; } = "";
    public string Text { get; init; } = "";
}
