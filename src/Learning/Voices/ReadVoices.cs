using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Voices;

/// <summary>What learners hear, what waits, what somebody has sent.</summary>
internal sealed class ReadVoices(AppDb db, IAccess access)
{
    private const int Most = 300;

    /// <summary>Language → step → address, for the words as they now stand.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> Of(Lesson lesson, CancellationToken ct)
    {
        var approved = await db.Set<Recording>().AsNoTracking().Where(r => r.Lesson == lesson.Code && r.State == RecordingState.Approved).Select(r => new { r.Id, r.Step, r.Language, r.Words }).ToListAsync(ct);
        var words = lesson.Steps.ToDictionary(s => s.Code, Recording.WordsOf);
        return approved.Where(r => words.GetValueOrDefault(r.Step) == r.Words).GroupBy(r => r.Language)
            .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)g.DistinctBy(r => r.Step).ToDictionary(r => r.Step, r => $"/hoc/{lesson.Code}/loi/{r.Id}"));
    }

    public async Task<IReadOnlyList<Recording>> Waiting(CancellationToken ct) =>
        await db.Set<Recording>().AsNoTracking().Where(r => r.State == RecordingState.Waiting).OrderBy(r => r.SentAt).Take(Most).ToListAsync(ct);

    public async Task<IReadOnlyList<Recording>> Mine(string lesson, string language, CancellationToken ct) =>
        await db.Set<Recording>().AsNoTracking().Where(r => r.Account == access.Account && r.Lesson == lesson && r.Language == language).OrderByDescending(r => r.SentAt).Take(Most).ToListAsync(ct);

    /// <summary>Approved for everybody; any for its speaker and for whoever decides.</summary>
    public async Task<(byte[] Bytes, string Type)> Sound(Guid id, CancellationToken ct)
    {
        var recording = await db.Set<Recording>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (recording is null || (recording.State != RecordingState.Approved && !(access.SignedIn && (recording.Account == access.Account || access.May(Permission.ManageLearning, ""))))) throw new RefusedException(VoiceRefusals.None);
        var sound = await db.Set<RecordedSound>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new RefusedException(VoiceRefusals.None);
        return (sound.Bytes, recording.Type);
    }
}
