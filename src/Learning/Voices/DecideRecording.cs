using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Voices;

/// <summary>Somebody who listened lets learners hear it, or says why not. An approved one takes the place of the earlier one.</summary>
internal sealed class DecideRecording(AppDb db, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Approve(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var recording = await Open(id, ct);
        var others = await db.Set<Recording>().Where(r => r.Lesson == recording.Lesson && r.Language == recording.Language && r.State == RecordingState.Approved).ToListAsync(ct);
        foreach (var earlier in others.Where(r => r.Step == recording.Step)) earlier.Decide(RecordingState.Replaced, access.Account, clock.GetUtcNow());
        var size = others.Where(r => r.Step != recording.Step).Sum(r => r.Size) + recording.Size;
        if (size > ReceiveRecording.LessonBytes) throw new RefusedException(VoiceRefusals.LessonFull.With((size - recording.Size) / 1000, ReceiveRecording.LessonBytes / 1000));
        recording.Decide(RecordingState.Approved, access.Account, clock.GetUtcNow());
        audit.Record("voice.approved", $"{recording.Lesson}/{recording.Step}", recording.Language);
    }, ct);

    public Task Reject(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        var text = (reason ?? "").Trim();
        if (text.Count(char.IsLetter) < 5) throw new RefusedException(VoiceRefusals.ReasonNeeded);
        var recording = await Open(id, ct);
        recording.Decide(RecordingState.Rejected, access.Account, clock.GetUtcNow(), text.Length > 500 ? text[..500] : text);
        await db.Set<RecordedSound>().Where(s => s.Id == id).ExecuteDeleteAsync(ct);
        audit.Record("voice.rejected", $"{recording.Lesson}/{recording.Step}", recording.Language);
    }, ct);

    private async Task<Recording> Open(Guid id, CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        var recording = await db.Set<Recording>().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new RefusedException(VoiceRefusals.None);
        if (recording.State != RecordingState.Waiting) throw new RefusedException(VoiceRefusals.Decided.With(recording.DecidedBy ?? ""));
        if (recording.Account == access.Account) throw new RefusedException(VoiceRefusals.NotYours);
        return recording;
    }
}
