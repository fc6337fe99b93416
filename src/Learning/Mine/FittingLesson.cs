namespace CamTay.Learning.Mine;

/// <summary>The lesson by which somebody of a group learns or refreshes a skill: one for her group first, one for staff before one for citizens, the shortest first.</summary>
internal static class FittingLesson
{
    /// <param name="group">Professional group, or null when nobody has confirmed who she is.</param>
    public static Lesson? For(ILessons lessons, string skill, string? group) =>
        lessons.All().Where(x => x.Skills.Contains(skill)).OrderBy(x => group is not null && x.Groups.Count > 0 && !x.Groups.Contains(group)).ThenBy(x => x.ForCitizens).ThenBy(x => x.Minutes).FirstOrDefault();
}
