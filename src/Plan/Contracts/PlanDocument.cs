namespace CamTay.Plan;

/// <summary>A plan as its file says it (plans/*.yaml, schema plans/plan.schema.json).</summary>
public sealed record PlanDocument
{
    public required string Code { get; init; }
    /// <summary>Counted by the platform: 1 for the first file, +1 for each changed file.</summary>
    public required int Revision { get; init; }
    /// <summary>Hex SHA-256 of the file.</summary>
    public required string FileSha256 { get; init; }
    public required string TitleVi { get; init; }
    public required string TitleEn { get; init; }
    public required string Issuer { get; init; }
    /// <summary>Unit at the top of the plan's organisation (<c>SYT-BN</c>).</summary>
    public required string RootUnit { get; init; }
    /// <summary>Province code (2 digits) of the map.</summary>
    public required string Province { get; init; }
    public string? Signer { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public IReadOnlyList<string> LegalBases { get; init; } = [];
    public IReadOnlyList<Department> Departments { get; init; } = [];
    public required IReadOnlyList<Target> Targets { get; init; }
    /// <summary>The document in its own order: headings, paragraphs, tasks; see <see cref="PlanSection"/>.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];
    public IReadOnlyList<ReportingRule> Reporting { get; init; } = [];
    /// <summary>Nơi nhận.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>A department that a plan makes responsible; <paramref name="Unit"/> is its unit, if it is one.</summary>
public sealed record Department(string Code, string Name, string? Unit);

/// <summary>A numbered part of the document (<c>III.1</c>) with its own words; its tasks and targets refer to it by <see cref="Number"/>.</summary>
public sealed record PlanSection(string Number, string Title, string Text, string? Parent);

/// <summary>A numbered task: <c>III.4.1</c>. <see cref="ShownBy"/> are targets whose figures show its progress; <see cref="Evidence"/> says in words what shows it done where no target does.</summary>
public sealed record PlanTask(string Id, string Section, string Text, string Responsible, IReadOnlyList<string> Cooperating,
    DateOnly? From, DateOnly? Due, bool Continuous, IReadOnlyList<string> ShownBy, string? Evidence, string? Source);

/// <summary>What each unit owes: its own plan by a day.</summary>
public sealed record Obligation(string Id, string Text, DateOnly Due, IReadOnlyList<string> UnitKinds);

/// <summary>A reporting deadline: received no later than the end of the day before. <see cref="Period"/>: month, quarter, half-year, year.</summary>
public sealed record ReportingRule(string Period, int BeforeDay, string MonthRule, string Text);

/// <summary>A fault in a plan file: line (1-based), path and reason in both languages.</summary>
public sealed record PlanFault(int Line, string Path, string Vi, string En);

/// <summary>Plans that were taken in, with all their revisions.</summary>
public interface IPlans
{
    /// <summary>The plans in force, newest revision of each, by code.</summary>
    Task<IReadOnlyList<PlanDocument>> Current(CancellationToken ct = default);

    /// <summary>A revision of a plan (newest if null); null when there is none.</summary>
    Task<PlanDocument?> Find(string code, int? revision = null, CancellationToken ct = default);

    /// <summary>Raised in this process after a plan file was taken in.</summary>
    event Action? Changed;
}
