namespace CamTay.Plan.Revisions;

/// <summary>A content of a plan that was or is in force. Its figures depend on the file and on the skill sets of that day, so both are kept.</summary>
internal sealed class PlanRevision
{
    public string Plan { get; init; } = "";
    public int Revision { get; init; }
    public string Sha256 { get; init; } = "";
    public string Yaml { get; init; } = "";
    public string SkillSets { get; init; } = "";
    public DateTimeOffset LoadedAt { get; init; }
    public string LoadedBy { get; init; } = "";
    /// <summary>Name of the file, or <c>""</c> for a revision loaded on the screen.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>A line of the list of revisions.</summary>
internal sealed record RevisionLine(int Revision, string Sha256, DateTimeOffset LoadedAt, string LoadedBy, string Origin);
