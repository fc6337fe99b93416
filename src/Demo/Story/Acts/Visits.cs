using CamTay.Demo.Chance;
using CamTay.Demo.Structure;
using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Persons served each day: hospitals by a signal of their own system, the others by weekly files. One station reports the same numbers every day.</summary>
internal static class Visits
{
    public const string Header = "ma_don_vi;ngay;so_nguoi;duoc_ho_tro;dung_vneid;dat_lich_truc_tuyen;khong_tien_mat";

    /// <summary>Persons supported according to the sessions logged that day, by unit and day; the served must fit to them.</summary>
    public static void Write(World world, Pen pen, IReadOnlyDictionary<(string Unit, DateOnly Day), int> sessions)
    {
        var copycat = world.Units.First(u => u is { Kind: "tram-y-te", Field: false });
        foreach (var day in world.Days.All.TakeLast(world.Size.VisitDays))
            foreach (var unit in world.Treating(day))
            {
                var dice = world.Dice.For(unit.Code, day.DayNumber);
                var served = Served(unit, day, dice);
                var logged = sessions.GetValueOrDefault((unit.Code, day));
                // Usually those served are more than those supported; a few days were counted badly and are in conflict.
                if (logged > 0) served = dice.Chance(0.012) ? Math.Max(1, logged - dice.Between(1, 4)) : Math.Max(served, logged + dice.Between(0, 4));
                Report(world, pen, unit, day, unit.Code == copycat.Code ? new(30, 24, 18, 12, 15) : Parts(unit, day, served, dice), dice);
            }
    }

    public static int Served(DemoUnit unit, DateOnly day, Dice dice) =>
        Math.Max(1, (int)dice.Around(unit.Visits * (day.IsWeekend() ? 0.35 : 1.0), unit.Visits * 0.16));

    /// <summary>Habits grow over the months, faster in units that are ahead.</summary>
    public static double Habit(DemoUnit unit, DateOnly day) =>
        unit.Pace * (0.45 + 0.5 * Math.Min(1, (day.DayNumber - StoryDays.BacNinh.First.DayNumber) / 140.0));

    private static Day Parts(DemoUnit unit, DateOnly day, int served, Dice dice)
    {
        var habit = Habit(unit, day);
        int Part(double of) => Math.Min(served, (int)Math.Round(served * Math.Clamp(dice.Around(of * habit, 0.06), 0, 1)));
        return new(served, unit.Field ? null : Part(1.02), Part(0.8), Part(0.5), Part(0.7));
    }

    private static void Report(World world, Pen pen, DemoUnit unit, DateOnly day, Day numbers, Dice dice)
    {
        if (unit.Kind == "benh-vien")
        {
            pen.Write(day.At(21), new()
            {
                Id = default, Subject = Subjects.Visits(unit.Code, day), Verb = Verb.Served, Unit = unit.Code, OccurredAt = day.At(0),
                Source = new("system", "HIS (mô phỏng)"), Strength = Strength.Measured,
                Facts = new() { Value = numbers.Served, Parts = new(numbers.Supported, numbers.Vneid, numbers.Booked, numbers.Cashless) },
            });
            return;
        }
        // Behind schedule, some units send their week two or three weeks later.
        var late = unit.Pace < 0.7 && dice.For("late", day.DayNumber / 7).Chance(0.3) ? 14 : 0;
        var sent = day.AddDays(7 - (int)day.DayOfWeek + late).NoLaterThan(world.Days.Last);
        pen.Row(sent.At(11), "luot-kham", $"luot-kham-{world.Province}-{Pen.Day(sent)}.csv", Header, "khth",
            unit.Code, Pen.Day(day), Pen.Number(numbers.Served), numbers.Supported is { } s ? Pen.Number(s) : null, Pen.Number(numbers.Vneid), Pen.Number(numbers.Booked), Pen.Number(numbers.Cashless));
    }

    private sealed record Day(int Served, int? Supported, int Vneid, int Booked, int Cashless);
}
