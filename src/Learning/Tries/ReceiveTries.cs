using System.Data.Common;
using CamTay.Learning.Competence;
using CamTay.Learning.Lessons;
using CamTay.Learning.Supervision;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CamTay.Learning.Tries;

/// <summary>Takes tries from a phone: each once, judged here, and with it what the learner's competence and the ledger then say.</summary>
internal sealed partial class ReceiveTries(AppDb db, FindLearner learners, KeepVersions versions, CountSteps steps, FindCopies copies, UseSupervision supervision, StateCompetence state, Language language, TimeProvider clock, ILogger<ReceiveTries> log)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>One after the other in this process; on several nodes the try's key decides, and the phone sends again.</summary>
    public async Task<IReadOnlyList<TryAnswer>> Receive(IReadOnlyList<SentTry> sent, CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            return await Together(sent, ct);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<IReadOnlyList<TryAnswer>> Together(IReadOnlyList<SentTry> sent, CancellationToken ct)
    {
        try
        {
            return await db.InTransaction(() => TakeAll(sent, ct), ct);
        }
        // A mistake of ours in one try must not keep a phone's queue waiting: the others are taken alone, and that one gets no answer, so that the phone keeps it.
        catch (Exception e) when (sent.Count > 1 && Ours(e))
        {
            var answers = new List<TryAnswer>();
            foreach (var one in sent) answers.AddRange(await Alone(one, ct));
            return answers;
        }
    }

    private async Task<IReadOnlyList<TryAnswer>> Alone(SentTry one, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.InTransaction(() => TakeAll([one], ct), ct);
        }
        catch (Exception e) when (Ours(e))
        {
            NotTaken(log, e, one.Id);
            return [];
        }
    }

    private static bool Ours(Exception e) => e is not (OperationCanceledException or DbException or TimeoutException or RefusedException) && Faults.RefusalOf(e) is null;

    private async Task<IReadOnlyList<TryAnswer>> TakeAll(IReadOnlyList<SentTry> sent, CancellationToken ct)
    {
        var answers = new List<TryAnswer>(sent.Count);
        var taken = new List<Try>();
        var ids = sent.Select(s => s.Id).ToList();
        await copies.TakeTurns(sent.Where(s => s.Sound).Select(s => s.Lesson!), ct);
        var known = await db.Set<Try>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        foreach (var one in sent)
        {
            if (!one.Sound) answers.Add(Refused(one, LearningRefusals.BadTry));
            else if (known.TryGetValue(one.Id, out var before))
                answers.Add(before.ContentHash == one.ContentHash() ? Answer(before, "same") : Refused(one, LearningRefusals.Conflict));
            else if (await Take(one, ct) is { } made)
            {
                known[one.Id] = made;
                taken.Add(made);
                answers.Add(Answer(made, "new"));
            }
            else answers.Add(Refused(one, LearningRefusals.OtherLearner));
        }
        await db.SaveChangesAsync(ct);
        await state.After(taken, ct);
        return answers;
    }

    private async Task<Try?> Take(SentTry sent, CancellationToken ct)
    {
        if (sent.Account is not null && sent.Account != learners.Account) return null;
        var mode = SentTry.Modes[sent.Mode!];
        // Whoever's device it was made on: a try under a supervision is the learner's for whom it was opened.
        var beside = mode == Mode.Alone && sent.Ticket is { } leave ? await supervision.OfTicket(leave, ct) : null;
        var learner = beside is not null ? await supervision.LearnerOf(beside, ct) : sent.Account is { } account ? await learners.OfAccount(account, ct) : await learners.OfPhone(sent.Learner, ct);
        if (learner is null) return null;
        var machine = await versions.Find(sent.Lesson!, sent.Version!, ct);
        var replay = machine is null ? null : Replay.Of(machine, sent.Acts!);
        var ticket = mode == Mode.Alone && sent.Ticket is { } id ? await db.Set<Ticket>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) : null;
        var used = ticket is not null && (await db.Set<Try>().AnyAsync(t => t.Ticket == ticket.Id && t.IssuedAt != null, ct)
            || db.ChangeTracker.Entries<Try>().Any(e => e.State == EntityState.Added && e.Entity.Ticket == ticket.Id && e.Entity.IssuedAt is not null));
        var now = clock.GetUtcNow();
        var (issued, practice) = mode == Mode.Alone ? Judge.Issued(ticket, used, sent, learner.Id, now) : (null, Practice.No);
        var rhythm = replay is null ? new Rhythm([]) : Rhythm.Of(replay);
        if (beside is not null && beside.OpenAt(now)) beside.Try ??= sent.Id;
        var made = new Try
        {
            Id = sent.Id, LearnerId = learner.Id, Lesson = sent.Lesson!, Version = sent.Version!, Mode = mode, Ticket = sent.Ticket,
            IssuedAt = issued, Practice = practice, StartedAt = sent.Started, ReceivedAt = now,
            Result = replay is null ? Result.Unknown : Judge.Of(mode, replay, machine!),
            Mistakes = replay?.Mistakes ?? 0, Hints = replay?.Hints ?? 0, Helped = replay?.Helped ?? 0,
            Skills = machine is null ? "" : string.Join(' ', machine.Skills), Level = machine?.Level ?? 0, ContentHash = sent.ContentHash(),
            Rhythm = rhythm.Text, RhythmFirst = rhythm.First, RhythmSpan = rhythm.Span, CopyOf = await copies.Original(sent.Lesson!, learner.Id, rhythm, ct),
        };
        db.Add(made);
        if (replay is not null) await steps.Count(made, replay, ct);
        return made;
    }

    private TryAnswer Answer(Try made, string how) => new(made.Id, how, ResultWords.Code(made.Result), ResultWords.Of(made, language));

    [LoggerMessage(LogLevel.Error, "The try {Id} could not be taken; the phone keeps it")]
    private static partial void NotTaken(ILogger log, Exception fault, Guid id);

    private TryAnswer Refused(SentTry sent, Refusal refusal) => new(sent.Id, "refused", refusal.Code, refusal.Text(language));
}
