using CamTay.Platform;

namespace CamTay.Learning.Voices;

internal static class VoiceWords
{
    public static string Of(Recording recording, LessonStep? step, Language l) => recording.State switch
    {
        _ when step is null || Recording.WordsOf(step) != recording.Words => l["lời của bước đã đổi, thu lại", "the step's words have changed; record again"],
        RecordingState.Waiting => l["chờ duyệt", "waits"],
        RecordingState.Approved => l["đang dùng", "in use"],
        RecordingState.Rejected => l["chưa dùng được", "not used"],
        _ => l["đã có lời mới", "replaced"],
    };
}
