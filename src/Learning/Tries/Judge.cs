using CamTay.Learning.Lessons;

namespace CamTay.Learning.Tries;

/// <summary>What a try comes to, by its acts alone.</summary>
internal static class Judge
{
    private const long QuickestTap = 250, QuickestStep = 800, EvenSpacing = 5;
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5), Jump = TimeSpan.FromMinutes(15);

    public static Result Of(Mode mode, Replay replay, Machine machine) => mode switch
    {
        _ when !replay.Over => Result.Stopped,
        Mode.Show => Result.Shown,
        Mode.Guided => Result.Guided,
        _ when replay.Hints > 0 || replay.Helped > 0 => Result.Aided,
        _ when !Human(replay.Done, machine.Steps.Count) => Result.Hasty,
        _ when replay.Mistakes > machine.Allowed => Result.More,
        _ => Result.Alone,
    };

    /// <summary>The ticket's time, when a ticket of the same learner and lesson can be this try's by the server's clock; else null, and why it is practice.</summary>
    public static (DateTimeOffset? Issued, Practice Why) Issued(Ticket? ticket, bool used, SentTry sent, Guid learner, DateTimeOffset now)
    {
        if (sent.Ticket is null) return (null, Practice.NoTicket);
        if (ticket is null || ticket.LearnerId != learner || ticket.Lesson != sent.Lesson || ticket.Version != sent.Version) return (null, Practice.OtherTicket);
        if (used) return (null, Practice.UsedTicket);
        var passed = now - ticket.IssuedAt;
        if (passed > SentTry.Longest) return (null, Practice.Late);
        if (passed < TimeSpan.Zero || Claimed(sent.Acts!) > passed + Slack) return (null, Practice.TooSoon);
        return Holds(ticket, sent) ? (ticket.IssuedAt, Practice.No) : (null, Practice.Contradicted);
    }

    // A clock that was set forward in the middle makes one gap absurd, and says nothing of the others: those must have fitted into the time that passed.
    private static TimeSpan Claimed(IReadOnlyList<SentAct> acts)
    {
        var times = acts.Select(a => a.T).Order().ToList();
        return TimeSpan.FromMilliseconds(times.Zip(times.Prepend(0), (later, earlier) => later - earlier).Where(gap => gap < Jump.TotalMilliseconds).Sum());
    }

    /// <summary>What the phone said while the try went on is how the try begins.</summary>
    private static bool Holds(Ticket ticket, SentTry sent) => SentTry.Lines(sent.Acts!.OrderBy(a => a.T).Take(ticket.Heard)).SequenceEqual(ticket.Said);

    /// <summary>A person needs time to look, and is never quite even. One hasty double tap is forgiven.</summary>
    private static bool Human(IReadOnlyList<SentAct> acts, int steps)
    {
        var times = acts.Where(a => a.A != "?").Select(a => a.T).ToList();
        var gaps = times.Zip(times.Prepend(0), (later, earlier) => later - earlier).ToList();
        if (gaps.Count(g => g < QuickestTap) > 1 || times[^1] < steps * QuickestStep) return false;
        var between = gaps.Skip(1).ToList();
        return between.Count < 3 || between.Max() - between.Min() > EvenSpacing;
    }
}
