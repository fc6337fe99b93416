namespace CamTay.Learning.Editing;

internal enum EditState { Draft = 1, Published = 2, Replaced = 3, Withdrawn = 4 }

/// <summary>A lesson's two files as somebody edited them here. They stand over the shipped ones and outlive an upgrade; each publication is kept.</summary>
internal sealed class LessonEdit
{
    public string Lesson { get; init; } = "";
    /// <summary>1 for the first edit of the lesson, then upwards.</summary>
    public int Number { get; init; }
    public string Says { get; set; } = "";
    public string Draws { get; set; } = "";
    /// <summary>Version of the shipped files when this edit began: if they change, the editor says so.</summary>
    public string Shipped { get; init; } = "";
    public string Author { get; set; } = "";
    public DateTimeOffset SavedAt { get; set; }
    public EditState State { get; set; } = EditState.Draft;
    public string? PublishedBy { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
}
