namespace CamTay.Learning;

/// <summary>The lessons in force: of each folder in <c>content/lessons</c> the newest content without faults.</summary>
public interface ILessons
{
    /// <summary>Citizens' lessons first, then by title.</summary>
    IReadOnlyList<Lesson> All();

    /// <summary>Null when there is none.</summary>
    Lesson? Find(string code);
}
