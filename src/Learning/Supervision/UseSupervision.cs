using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Supervision;

/// <summary>Where tickets and tries meet a supervision.</summary>
internal sealed class UseSupervision(AppDb db, FindLearner learners, TimeProvider clock)
{
    /// <summary>The learner whose try it is to be; refuses outside of the window, for another lesson, for strangers, and a second time.</summary>
    public async Task<Learner> Begin(Guid id, string lesson, Guid ticket, CancellationToken ct)
    {
        var open = await db.Set<SupervisedTry>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (open is null || open.Lesson != lesson || !open.OpenAt(clock.GetUtcNow()) || await LearnerOf(open, ct) is not { } learner) throw new RefusedException(LearningRefusals.SupervisionClosed);
        // Two devices may ask at once: the database gives it to one.
        var taken = await db.Set<SupervisedTry>().Where(s => s.Id == id && s.Ticket == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Ticket, ticket), ct);
        return taken == 1 ? learner : throw new RefusedException(LearningRefusals.SupervisionClosed);
    }

    /// <summary>The supervision that a ticket belongs to, or null.</summary>
    public Task<SupervisedTry?> OfTicket(Guid ticket, CancellationToken ct) => db.Set<SupervisedTry>().SingleOrDefaultAsync(s => s.Ticket == ticket, ct);

    /// <summary>Null for whoever is neither the supervisor nor the learner.</summary>
    public async Task<Learner?> LearnerOf(SupervisedTry supervised, CancellationToken ct)
    {
        var learner = await db.Set<Learner>().SingleAsync(l => l.Id == supervised.LearnerId, ct);
        return learners.Account is { } account && (account == supervised.Account || account == learner.Account) ? learner : null;
    }
}
