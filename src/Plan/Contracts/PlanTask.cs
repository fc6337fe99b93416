namespace CamTay.Plan;

/// <summary>A numbered task: <c>III.4.1</c>. <see cref="ShownBy"/> are targets whose figures show its progress; <see cref="Evidence"/> says in words what shows it done where no target does.</summary>
public sealed record PlanTask(string Id, string Section, string Text, string Responsible, IReadOnlyList<string> Cooperating,
    DateOnly? From, DateOnly? Due, bool Continuous, IReadOnlyList<string> ShownBy, string? Evidence, string? Source)
{
    /// <summary>Heading of the task in the document, when it has one.</summary>
    public string? Title { get; init; }
    /// <summary>The task of which this is a listed content, or null.</summary>
    public string? PartOf { get; init; }
    /// <summary>month, quarter, year, or null.</summary>
    public string? Repeats { get; init; }
    /// <summary>What of this task the document does not say itself. <see cref="Source"/> is then <c>suy ra</c>.</summary>
    public IReadOnlyList<Inference> Inferred { get; init; } = [];
}
