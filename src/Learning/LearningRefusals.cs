using CamTay.Platform;

namespace CamTay.Learning;

internal static class LearningRefusals
{
    public static readonly Refusal NoLesson = new("learning.no-lesson", "Không có bài học “{0}”.", "There is no lesson “{0}”.", 404);
}
