using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Voices;

/// <summary>Takes a recording from a phone, once; it waits for somebody who listens.</summary>
internal sealed class ReceiveRecording(AppDb db, ILessons lessons, Languages languages, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>A pack of eight steps with audio is at most 500 kB, of which 250 are the lesson itself.</summary>
    public const int LargestBytes = 40_000, LessonBytes = 250_000, Seconds = 15;

    private const int Waiting = 200;

    public Task Receive(Guid id, string lesson, string step, string language, byte[] sound, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (!access.SignedIn) throw new RefusedException(PlatformRefusals.SignIn);
        if (await db.Set<Recording>().AnyAsync(r => r.Id == id, ct)) return;
        var found = lessons.Find(lesson) ?? throw new RefusedException(LearningRefusals.NoLesson.With(lesson));
        var said = found.Steps.FirstOrDefault(s => s.Code == step) ?? throw new RefusedException(VoiceRefusals.NoStep.With(step));
        if (languages.Find(language) is null) throw new RefusedException(VoiceRefusals.NoLanguage.With(language));
        if (sound.Length > LargestBytes) throw new RefusedException(VoiceRefusals.TooLong.With(Seconds, LargestBytes / 1000));
        var type = SoundType.Of(sound) ?? throw new RefusedException(VoiceRefusals.NotSound);
        if (await db.Set<Recording>().CountAsync(r => r.Account == access.Account && r.State == RecordingState.Waiting, ct) is >= Waiting and var many) throw new RefusedException(VoiceRefusals.TooMany.With(many));
        db.Add(new Recording { Id = id, Lesson = lesson, Step = step, Language = language, Words = Recording.WordsOf(said), Type = type, Size = sound.Length, Account = access.Account, SentAt = clock.GetUtcNow() });
        db.Add(new RecordedSound { Id = id, Bytes = sound });
        audit.Record("voice.sent", $"{lesson}/{step}", language);
    }, ct);
}

/// <summary>What a recording is by its first bytes; its name says nothing.</summary>
internal static class SoundType
{
    /// <summary>Null for anything but Opus in WebM (RFC 8794) or Ogg (RFC 7845).</summary>
    public static string? Of(ReadOnlySpan<byte> sound) => sound.Length < 60 ? null
        : sound.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && sound[..Math.Min(sound.Length, 400)].IndexOf("A_OPUS"u8) > 0 && sound.IndexOf("V_"u8) is < 0 or > 400 ? "audio/webm"
        : sound.StartsWith("OggS"u8) && sound[..60].IndexOf("OpusHead"u8) > 0 ? "audio/ogg" : null;
}
