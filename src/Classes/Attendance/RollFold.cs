namespace CamTay.Classes.Attendance;

/// <summary>What a trainer's list says of one person in one session.</summary>
internal sealed record RollState(RollAct Last, bool Here, bool Late, DateTimeOffset? LeftAt)
{
    /// <summary>The first tap since which she is here: who saw her, and when.</summary>
    public required RollAct First { get; init; }
}

/// <summary>
/// Folds taps into what stands. A function of their set: order of arrival and repetition do not matter. Taps of one phone follow its own count,
/// whatever its clock does; those of several phones are laid together by our clock.
/// </summary>
internal static class RollFold
{
    public static RollState? Of(IEnumerable<RollAct> acts)
    {
        RollState? state = null;
        foreach (var act in InOrder(acts))
        {
            var here = act.Kind != RollKind.Absent;
            var again = state is { Here: true } && here;
            state = new RollState(act, here, here && (act.Kind == RollKind.Late || again && state!.Late && act.Kind != RollKind.Present),
                act.Kind == RollKind.Left ? act.At : null)
            { First = again ? state!.First : act };
        }
        return state;
    }

    private static IEnumerable<RollAct> InOrder(IEnumerable<RollAct> acts) =>
        acts.DistinctBy(a => a.Id).GroupBy(a => a.Device, StringComparer.Ordinal).SelectMany(Steady)
            .OrderBy(a => a.At).ThenBy(a => a.Act.Device, StringComparer.Ordinal).ThenBy(a => a.Act.Number).ThenBy(a => a.Act.Id).Select(a => a.Act);

    // A clock that was set back in between must not turn a phone's taps around.
    private static IEnumerable<(DateTimeOffset At, RollAct Act)> Steady(IEnumerable<RollAct> ofOnePhone)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var act in ofOnePhone.OrderBy(a => a.Number).ThenBy(a => a.Id))
            yield return (latest = act.At > latest ? act.At : latest, act);
    }
}
