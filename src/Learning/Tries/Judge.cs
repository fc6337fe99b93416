using CamTay.Learning.Lessons;

namespace CamTay.Learning.Tries;

/// <summary>What a try comes to, by its acts alone.</summary>
internal static class Judge
{
    private const long QuickestTap = 250, QuickestStep = 800, EvenSpacing = 5;
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromHours(72);

    public static Result Of(Mode mode, Replay replay, Machine machine, IReadOnlyList<SentAct> acts) => mode switch
    {
        _ when !replay.Over => Result.Stopped,
        Mode.Show => Result.Shown,
        Mode.Guided => Result.Guided,
        _ when replay.Hints > 0 || replay.Helped > 0 || !Human(acts, machine.Steps.Count) => Result.Aided,
        _ when replay.Mistakes > machine.Allowed => Result.More,
        _ => Result.Alone,
    };

    /// <summary>The ticket's time, when a ticket of the same learner and lesson can be this try's by the server's clock; else null.</summary>
    public static DateTimeOffset? Issued(Ticket? ticket, SentTry sent, Guid learner, DateTimeOffset now)
    {
        if (ticket is null || ticket.LearnerId != learner || ticket.Lesson != sent.Lesson || ticket.Version != sent.Version) return null;
        var passed = now - ticket.IssuedAt;
        var claimed = TimeSpan.FromMilliseconds(sent.Acts!.Count == 0 ? 0 : sent.Acts.Max(a => a.T));
        return passed >= TimeSpan.Zero && passed <= Longest && claimed <= passed + Slack ? ticket.IssuedAt : null;
    }

    /// <summary>A person needs time to look, and is never quite even. One hasty double tap is forgiven.</summary>
    private static bool Human(IReadOnlyList<SentAct> acts, int steps)
    {
        var times = acts.Where(a => a.A != "?").Select(a => a.T).Order().ToList();
        var gaps = times.Zip(times.Prepend(0), (later, earlier) => later - earlier).ToList();
        if (gaps.Count(g => g < QuickestTap) > 1 || times[^1] < steps * QuickestStep) return false;
        var between = gaps.Skip(1).ToList();
        return between.Count < 3 || between.Max() - between.Min() > EvenSpacing;
    }
}
