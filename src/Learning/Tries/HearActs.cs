using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Learning.Supervision;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>
/// What a phone says of a measured try while it goes on. A hint or a helper's tap that was told cannot be taken out of the log afterwards: a try that
/// begins otherwise is practice. Without network nothing is told, and the whole log comes at the end.
/// </summary>
internal sealed class HearActs(AppDb db, FindLearner learners, UseSupervision supervision)
{
    /// <summary>More than any try needs; what comes after it is not kept.</summary>
    public const int Most = 400;

    private const int Longest = 40_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many acts are kept now: the phone goes on from there. Saying the same again changes nothing.</summary>
    /// <param name="from">Number of the first of these acts.</param>
    public async Task<int> Hear(Guid id, Guid device, Whose whose, int from, IReadOnlyList<SentAct>? acts, CancellationToken ct)
    {
        if (acts is not { Count: > 0 and <= Most } || from < 0 || !acts.All(SentTry.Sane)) throw new RefusedException(LearningRefusals.BadTry);
        var ticket = await Mine(id, device, whose, ct) ?? throw new RefusedException(LearningRefusals.OtherLearner);
        for (; ; ticket = await db.Set<Ticket>().AsNoTracking().SingleAsync(t => t.Id == id, ct))
        {
            if (from > ticket.Heard || ticket.Heard + acts.Count > Most) return ticket.Heard;
            var (said, lines, before) = (ticket.Said, SentTry.Lines(acts), ticket.Heard);
            if (!lines.Zip(said.Skip(from)).All(pair => pair.First == pair.Second)) throw new RefusedException(LearningRefusals.OtherActs);
            var fresh = lines.Skip(before - from).ToList();
            var (text, heard) = (JsonSerializer.Serialize(said.Concat(fresh), Plain), before + fresh.Count);
            if (fresh.Count == 0 || text.Length > Longest) return before;
            // Two of the phone's calls may cross: who is second looks again.
            if (await db.Set<Ticket>().Where(t => t.Id == id && t.Heard == before).ExecuteUpdateAsync(t => t.SetProperty(x => x.Acts, text).SetProperty(x => x.Heard, heard), ct) == 1) return heard;
        }
    }

    private async Task<Ticket?> Mine(Guid id, Guid device, Whose whose, CancellationToken ct)
    {
        var ticket = await db.Set<Ticket>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (ticket is null) return null;
        var learner = await supervision.OfTicket(id, ct) is { } beside ? await supervision.LearnerOf(beside, ct) : await learners.Of(whose, device, ct);
        return learner?.Id == ticket.LearnerId ? ticket : null;
    }
}
