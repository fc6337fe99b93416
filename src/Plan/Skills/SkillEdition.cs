namespace CamTay.Plan.Skills;

/// <summary>The framework's text as somebody saved it here. The newest stands over the shipped file.</summary>
internal sealed class SkillEdition
{
    /// <summary>1 for the first, then upwards.</summary>
    public int Number { get; init; }
    public string Yaml { get; init; } = "";
    public string Author { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }
}
