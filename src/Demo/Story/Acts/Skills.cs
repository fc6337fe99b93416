using CamTay.Demo.Chance;
using CamTay.Demo.Staff;
using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Skill results: most measured on the practice platform, some seen by a trainer, some from files, some only declared. Many need a second try.</summary>
internal static class Skills
{
    public const string Header = "ma_can_bo;ma_ky_nang;muc;ngay;hinh_thuc";
    private static readonly Source Platform = new("system", "Nền tảng thực hành (mô phỏng)");

    public static void Write(World world, Pen pen)
    {
        foreach (var person in world.People)
        {
            var dice = world.Dice.For("skills" + person.Code);
            // Diligence belongs to the person: somebody who has most of the skills soon has them all.
            var diligence = Math.Min(1, person.FirstUnit.Pace * dice.Between(0.92, 1.08));
            var learner = new Learner(person, diligence, Whole: dice.Chance(0.08 + 0.84 * diligence), OnlySays: dice.Chance(0.04));
            foreach (var skill in world.Words.SkillsOf(person.Group)) Learn(world, pen, learner, skill, dice);
        }
    }

    private static void Learn(World world, Pen pen, Learner learner, string skill, Dice dice)
    {
        var (person, diligence, whole, onlySays) = learner;
        if (!whole && !dice.Chance(0.62)) return;
        var goal = world.Words.SkillLevel;
        var slow = 1 - diligence;
        var day = world.Days.First.AddDays(20 + (int)Math.Max(0, dice.Around(38 + slow * 120, 34)));
        var how = onlySays ? Strength.Declared : (Strength)(dice.Share() switch { < 0.62 => 4, < 0.82 => 3, _ => 2 });
        if (goal > 1 && dice.Chance(0.22))
        {
            Result(world, pen, person, skill, goal - 1, day, how, dice);
            day = day.AddDays(dice.Between(3, 30));
            if (!whole && dice.Chance(0.3)) return;
        }
        Result(world, pen, person, skill, dice.Chance(0.15) ? Math.Min(4, goal + 1) : goal, day, how, dice);
    }

    /// <param name="Whole">Learns everything asked for sooner or later; others leave gaps.</param>
    /// <param name="OnlySays">Declares the skills and shows none.</param>
    private sealed record Learner(DemoPerson Person, double Diligence, bool Whole, bool OnlySays);

    private static void Result(World world, Pen pen, DemoPerson person, string skill, int level, DateOnly day, Strength how, Dice dice)
    {
        if (day > world.Days.Last || person.JobOn(day) is not { } job) return;
        if (how < Strength.Witnessed)
        {
            // Files come once a month, at its end.
            var sent = day.MonthEnd().NoLaterThan(world.Days.Last);
            pen.Row(sent.At(15), "ky-nang", $"ky-nang-{world.Province}-{Pen.Day(sent)[..7]}.csv", Header, world.Account("nvy"),
                person.Code, skill, Pen.Number(level), Pen.Day(day), how == Strength.Declared ? "tu-khai" : "chung-kien");
            return;
        }
        var at = day.At(dice.Chance(0.3) ? dice.Between(18, 22) : dice.Between(7, 16), dice.Between(0, 59), dice.Between(0, 59));
        pen.Write(at.AddSeconds(dice.Between(1, 900)), new()
        {
            Id = default, Subject = Pen.Subject(person), Verb = Verb.Demonstrated, Unit = job.Unit.Code, OccurredAt = at, CapturedAt = at,
            Source = how == Strength.Measured ? Platform : new(world.Account("nvy")), Strength = how,
            Facts = new() { Code = skill, Value = level },
        });
    }
}
