using System.Security.Cryptography;
using System.Text;

namespace CamTay.Learning.Voices;

internal enum RecordingState { Waiting = 1, Approved = 2, Rejected = 3, Replaced = 4 }

/// <summary>A step read aloud by somebody in her own language. Belongs to the words that it says: when they change, it is silent.</summary>
internal sealed class Recording
{
    /// <summary>Made on the phone: sending twice is sending once.</summary>
    public Guid Id { get; init; }
    public string Lesson { get; init; } = "";
    public string Step { get; init; } = "";
    public string Language { get; init; } = "";
    public string Words { get; init; } = "";
    public string Type { get; init; } = "";
    public int Size { get; init; }
    public string Account { get; init; } = "";
    public DateTimeOffset SentAt { get; init; }
    public RecordingState State { get; private set; } = RecordingState.Waiting;
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    public void Decide(RecordingState state, string by, DateTimeOffset at, string? reason = null) => (State, DecidedBy, DecidedAt, Reason) = (state, by, at, reason);

    /// <summary>Short hash of what a step says aloud.</summary>
    public static string WordsOf(LessonStep step) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(step.Aloud)))[..16];
}

/// <summary>The sound itself, beside its line.</summary>
internal sealed class RecordedSound
{
    public Guid Id { get; init; }
    public byte[] Bytes { get; init; } = [];
}
