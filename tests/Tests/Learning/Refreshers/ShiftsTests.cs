using CamTay.Learning.Refreshers;
using CamTay.Platform;
using FsCheck;
using FsCheck.Fluent;

namespace CamTay.Tests.Learning.Refreshers;

/// <summary>Y tá An is never reminded in her night shift, nor in the eight hours after it.</summary>
public sealed class ShiftsTests
{
    private static readonly Shifts An = new(Shifts.ThreeShiftsFourCrews, new DateOnly(2026, 7, 1));

    private static DateTimeOffset Local(int day, int hour, int minute = 0) => LocalDays.StartOf(new DateOnly(2026, 7, day)).AddHours(hour).AddMinutes(minute);

    [Fact]
    public void Three_shifts_and_four_crews_come_round_every_four_days()
    {
        string.Concat(Enumerable.Range(1, 9).Select(d => An.On(new DateOnly(2026, 7, d)))).ShouldBe("SCDNSCDNS");
        An.On(new DateOnly(2026, 6, 29)).ShouldBe('D', "Also before the day on which the pattern was given.");
    }

    [Fact]
    public void What_falls_into_her_night_or_her_sleep_is_said_when_she_is_up()
    {
        Shifts.Remind(Local(3, 23), An).ShouldBe(Local(4, 14));
        Shifts.Remind(Local(4, 3), An).ShouldBe(Local(4, 14));
        Shifts.Remind(Local(4, 9), An).ShouldBe(Local(4, 14));
        Shifts.Remind(Local(4, 15), An).ShouldBe(Local(4, 15));
        Shifts.Remind(Local(3, 12), An).ShouldBe(Local(3, 12), "Before the night shift she is awake.");
        Shifts.Remind(Local(1, 3), null).ShouldBe(Local(1, 7), "Nobody is woken.");
        Shifts.Remind(Local(1, 22), null).ShouldBe(Local(2, 7));
    }

    [Fact]
    public void Both_ways_of_three_shifts_and_four_crews_and_a_duty_of_24_hours_are_known()
    {
        var two = new Shifts(Shifts.TwoDaysEach, new DateOnly(2026, 7, 1));
        string.Concat(Enumerable.Range(1, 9).Select(d => two.On(new DateOnly(2026, 7, d)))).ShouldBe("SSCCDDNNS");
        Shifts.Remind(Local(5, 23), two).ShouldBe(Local(6, 14), "Between her two nights she sleeps until two in the afternoon.");
        var duty = new Shifts(Shifts.FullDayDuty, new DateOnly(2026, 7, 1));
        Shifts.Remind(Local(1, 23), duty).ShouldBe(Local(2, 15), "On duty until seven, then eight hours of sleep.");
        Shifts.Remind(Local(1, 10), duty).ShouldBe(Local(1, 10));
        Shifts.Reads("TNN").ShouldBeTrue();
        Shifts.Reads("TXN").ShouldBeFalse();
    }

    [Fact]
    public void A_day_of_the_roster_stands_over_her_own_pattern()
    {
        var listed = new Shifts("SCDN", new DateOnly(2026, 7, 1)) { Listed = new Dictionary<DateOnly, char> { [new DateOnly(2026, 7, 3)] = 'N', [new DateOnly(2026, 7, 4)] = 'D' } };
        Shifts.Remind(Local(4, 9), listed).ShouldBe(Local(4, 9), "That night she was off.");
        Shifts.Remind(Local(4, 23), listed).ShouldBe(Local(5, 14));
        var only = new Shifts("", default) { Listed = new Dictionary<DateOnly, char> { [new DateOnly(2026, 7, 3)] = 'D' } };
        Shifts.Remind(Local(4, 9), only).ShouldBe(Local(4, 14));
        Shifts.Remind(Local(8, 9), only).ShouldBe(Local(8, 9), "The roster says nothing of that day.");
    }

    [Fact]
    public void No_reminder_ever_falls_into_a_night_shift_or_the_eight_hours_after_it()
    {
        var patterns = Gen.Elements('S', 'C', 'D', 'N', 'T').ListOf(6).Select(l => string.Concat(l)).Where(p => p.Any(c => c is not ('D' or 'T')));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(patterns), Arb.From(Gen.Choose(0, 60 * 24 * 40)), (pattern, minutes) =>
        {
            var shifts = new Shifts(pattern, new DateOnly(2026, 7, 1));
            var at = Shifts.Remind(Local(1, 0).AddMinutes(minutes), shifts);
            return Enumerable.Range(-2, 50).Select(d => new DateOnly(2026, 7, 1).AddDays(d)).Where(d => shifts.On(d) is 'D' or 'T')
                .All(d => at < LocalDays.StartOf(d).AddHours(22) || at >= LocalDays.StartOf(d).AddHours(shifts.On(d) == 'T' ? 39 : 38)) && at >= Local(1, 0).AddMinutes(minutes);
        }));
    }
}
