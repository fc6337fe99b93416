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
    public string? SignerTitle { get; init; }
    public DateOnly? IssuedOn { get; init; }
    /// <summary>The document's own line of place and date, also when it leaves the day open.</summary>
    public string? PlaceAndDate { get; init; }
    /// <summary>First and last day of the plan; targets without their own days take these.</summary>
    public DateOnly Starts { get; init; }
    public DateOnly Ends { get; init; }
    public IReadOnlyList<string> LegalBases { get; init; } = [];
    /// <summary>The document's words between the legal bases and section I.</summary>
    public string? Opening { get; init; }
    /// <summary>The document's last words, before the recipients.</summary>
    public string? Closing { get; init; }
    public IReadOnlyList<Department> Departments { get; init; } = [];
    public required IReadOnlyList<Target> Targets { get; init; }
    /// <summary>The document in its own order: headings and paragraphs; see <see cref="PlanSection"/>. Tasks and targets name their section.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];
    public IReadOnlyList<ReportingRule> Reporting { get; init; } = [];
    /// <summary>Nơi nhận.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
    /// <summary>Who receives the department's own report; null: the file does not say.</summary>
    public Receivers? DepartmentReports { get; init; }
    /// <summary>Who receives the reports of units.</summary>
    public Receivers? UnitReports { get; init; }
    /// <summary>What a reader must know about the file; not words of the document.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<Inference> Inferred { get; init; } = [];
}

/// <summary>Who may be responsible or cooperate; <paramref name="Unit"/> is its code when it is one unit of the organisation.</summary>
public sealed record Department(string Code, string Name, string? Unit);

/// <summary>A numbered part of the document (<c>III.1</c>) with its own words; its tasks and targets refer to it by <see cref="Number"/>.</summary>
public sealed record PlanSection(string Number, string Title, string Text, string? Parent)
{
    /// <summary>The section's words after its tasks.</summary>
    public string? Closing { get; init; }
}

/// <summary>What each unit owes: its own plan by a day. <paramref name="Named"/>: the day that the document names.</summary>
public sealed record Obligation(string Id, string Text, DateOnly Named, IReadOnlyList<string> UnitKinds)
{
    /// <summary>The document says "by", not "before": the named day itself is still in time.</summary>
    public bool IncludesDay { get; init; }
    /// <summary>Last day on which it is in time.</summary>
    public DateOnly Due => ReportingPeriod.LastDayOf(Named, IncludesDay);
    /// <summary>The deadline in words, as every screen says it.</summary>
    public string Deadline(CamTay.Platform.Language l) => ReportingPeriod.Deadline(Due, Named, IncludesDay, l);
    public string? Section { get; init; }
}

/// <summary>A reporting deadline: received no later than the end of the day before (see <see cref="ReportingPeriod"/>). <see cref="Period"/>: month, quarter, half-year, year. <see cref="MonthRule"/>: <c>every</c>, <c>last-of-quarter</c>, or the month <c>yyyy-MM</c>.</summary>
public sealed record ReportingRule(string Period, int BeforeDay, string MonthRule, string Text)
{
    public string? Section { get; init; }
    /// <summary>The plan says "by", not "before": the named day itself is still in time.</summary>
    public bool IncludesDay { get; init; }
    /// <summary>A last day that is a weekend or holiday moves on to the next working day.</summary>
    public bool MovesToWorkingDay { get; init; }
    /// <summary>Kinds of units that report; empty: every facility, and whatever else stands directly under the department except its offices.</summary>
    public IReadOnlyList<string> UnitKinds { get; init; } = [];
    /// <summary>First month of the rule; null: the month of the plan's issue, since nobody can be late with what was not yet asked.</summary>
    public DateOnly? FirstMonth { get; init; }
    /// <summary>Days after the units' last day by which the department's own report is ready.</summary>
    public int DepartmentDays { get; init; } = 1;
    /// <summary>What of this rule the document does not say itself.</summary>
    public IReadOnlyList<Inference> Inferred { get; init; } = [];
}

/// <summary>To whom a report goes: <paramref name="To"/> (Kính gửi), <paramref name="Copies"/> (Nơi nhận, “Như trên” included), and who keeps it.</summary>
public sealed record Receivers(IReadOnlyList<string> To, IReadOnlyList<string> Copies, string Archive)
{
    public string? Section { get; init; }
}

/// <summary>Something that the document leaves open and the file fills in. <see cref="Field"/>: responsible, cooperating, start, due, issued. <see cref="From"/>: the sections it was inferred from, or the reason in words.</summary>
public sealed record Inference(string Field, string From);
