using CamTay.Evidence;

namespace CamTay.Plan;

/// <summary>A target of a plan: population + condition + goal + date + least strength (evidence.md §2).</summary>
public sealed record Target
{
    /// <summary>As the document numbers it: <c>CT2</c>; a part is <c>CT2.1</c>.</summary>
    public required string Id { get; init; }
    /// <summary>The target of which this is a part, or null.</summary>
    public string? PartOf { get; init; }
    /// <summary>Short names for cards and tables.</summary>
    public required string NameVi { get; init; }
    public required string NameEn { get; init; }
    /// <summary>The document's own words.</summary>
    public required string Text { get; init; }
    /// <summary>Code of the responsible department in the plan.</summary>
    public required string Responsible { get; init; }
    public IReadOnlyList<string> Cooperating { get; init; } = [];
    /// <summary>Fraction in (0, 1]; null for an indicator that the plan follows without a goal.</summary>
    public double? Goal { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly Due { get; init; }
    /// <summary>Weaker evidence does not count.</summary>
    public required Strength LeastStrength { get; init; }
    public required Population Population { get; init; }
    public required Condition Condition { get; init; }

    /// <summary>Section of the document that sets the target, or null.</summary>
    public string? Section { get; init; }
    /// <summary>What of this target the document does not say itself.</summary>
    public IReadOnlyList<Inference> Inferred { get; init; } = [];

    /// <summary>SHA-256 (hex) of what the figure depends on: population, condition, start, least strength. Equal definitions share their fold.</summary>
    public required string DefinitionHash { get; init; }
}

/// <summary>What a target counts: persons employed, units, persons served, inhabitants, answers (evidence.md §2).</summary>
/// <summary>Whom a target counts.</summary>
public enum PopulationKind { Staff, Facility, Visits, Residents, Survey }

/// <summary>Whom a target counts. Empty lists mean all.</summary>
/// <param name="Groups">Staff: professional groups. Residents: census groups (several add up).</param>
/// <param name="UnitKinds">Staff and facility: kinds of units.</param>
/// <param name="Question">Survey: the question.</param>
public sealed record Population(PopulationKind Kind, IReadOnlyList<string> Groups, IReadOnlyList<string> UnitKinds, string? Question = null);
