using CamTay.Indicators.Steps;

namespace CamTay.Indicators.Folding;

/// <summary>What one member is on a day: counted at a place or not (<paramref name="Den"/> 0), and how strongly in the numerator (0 = not).</summary>
internal readonly record struct MemberState(string At, string Group, int Den, int Strength);

internal static class MemberSteps
{
    /// <summary>Turns a member's states into increments: on each change, the old state goes and the new one comes.</summary>
    public static void Add(Step<MemberState> states, Increments into)
    {
        var old = default(MemberState);
        foreach (var (day, state) in states.Changes)
        {
            if (state == old) continue;
            Put(day, old, -1, into);
            Put(day, state, +1, into);
            old = state;
        }
    }

    private static void Put(int day, MemberState s, int sign, Increments into)
    {
        if (s.Den == 0) return;
        into.Add(new(day, s.At, s.Group, 0), new(sign, 0, 0));
        if (s.Strength > 0) into.Add(new(day, s.At, s.Group, s.Strength), new(0, sign, 0));
    }
}
