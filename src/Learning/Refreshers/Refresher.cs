namespace CamTay.Learning.Refreshers;

/// <summary>When a skill of an account should be refreshed, as its tries last said; written with the tries, so that nobody folds them to ask who is due.</summary>
internal sealed class Refresher
{
    public Guid LearnerId { get; init; }
    public string Skill { get; init; } = "";
    /// <summary>Level now; a refresher of a skill without a level is no duty, only advice on the learner's page.</summary>
    public int Level { get; set; }
    /// <summary>By the memory alone; the person's shifts are looked at when it is read.</summary>
    public DateTimeOffset DueAt { get; set; }
    /// <summary>When the level last fell, or null.</summary>
    public DateTimeOffset? FellAt { get; set; }
}
