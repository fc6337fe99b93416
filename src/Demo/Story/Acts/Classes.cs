using CamTay.Demo.Staff;
using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Classes in the units and short lessons on the phone.</summary>
internal static class Classes
{
    private static readonly Source Platform = new("system", "Nền tảng thực hành (mô phỏng)");

    public static void Write(World world, Pen pen)
    {
        foreach (var unit in world.People.GroupBy(p => p.FirstUnit))
        {
            var dice = world.Dice.For("classes" + unit.Key.Code);
            foreach (var code in world.Words.Classes)
            {
                var day = world.Days.First.AddDays(dice.Between(8, 60) + (int)((1 - unit.Key.Pace) * 120));
                while (day.IsWeekend()) day = day.AddDays(1);
                foreach (var person in unit) Attend(world, pen, person, code, day.AddDays(dice.Chance(0.25) ? 14 : 0), dice.Chance(0.5 + 0.42 * unit.Key.Pace));
            }
        }
        foreach (var person in world.People) Lessons(world, pen, person);
    }

    private static void Attend(World world, Pen pen, DemoPerson person, string code, DateOnly day, bool came)
    {
        if (!came || day > world.Days.Last || person.JobOn(day) is not { } job) return;
        pen.Write(day.At(17), new()
        {
            Id = default, Subject = Pen.Subject(person), Verb = Verb.Attended, Unit = job.Unit.Code, OccurredAt = day.At(8),
            Source = new(world.Account("nvy")), Strength = Strength.Witnessed, Facts = new() { Code = code },
        });
    }

    private static void Lessons(World world, Pen pen, DemoPerson person)
    {
        var dice = world.Dice.For("lessons" + person.Code);
        foreach (var code in world.Words.Lessons)
        {
            if (!dice.Chance(0.42 * person.FirstUnit.Pace)) continue;
            var day = world.Days.First.AddDays(dice.Between(10, world.Days.Count - 1));
            if (person.JobOn(day) is not { } job) continue;
            var at = day.At(dice.Between(0, 23), dice.Between(0, 59), dice.Between(0, 59));
            pen.Write(at.AddSeconds(20), new()
            {
                Id = default, Subject = Pen.Subject(person), Verb = Verb.Completed, Unit = job.Unit.Code, OccurredAt = at, CapturedAt = at,
                Source = Platform, Strength = Strength.Measured, Facts = new() { Group = "lesson", Code = code },
            });
        }
    }
}
