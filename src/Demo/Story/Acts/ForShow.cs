using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Signs of reporting for show, put in on purpose for those who learn to find them. (The third one, the same numbers every day, is in <see cref="Visits"/>.)</summary>
internal static class ForShow
{
    public static void Write(World world, Pen pen)
    {
        Burst(world, pen);
        SameMinute(world, pen);
    }

    /// <summary>46 people supported in 9 minutes from one device, on a Sunday evening before the monthly report.</summary>
    private static void Burst(World world, Pen pen)
    {
        var unit = world.Units.First(u => u.Kind == "trung-tam-y-te");
        var start = new DateOnly(2026, 9, 13).At(20, 41);
        for (var i = 0; i < 46; i++)
        {
            var at = start.AddSeconds(i * 540 / 46);
            pen.Write(at, new()
            {
                Id = default, Subject = Supports.Citizen("dồn", i), Verb = Verb.Supported, Unit = unit.Code, OccurredAt = at, CapturedAt = at,
                Source = Supports.Volunteer with { Device = $"MP-{unit.Code}-9" }, Strength = Strength.Witnessed, Facts = new() { Code = world.Words.Topics[0] },
            });
        }
    }

    /// <summary>The whole staff of a unit finishes the same lesson in the same minute.</summary>
    private static void SameMinute(World world, Pen pen)
    {
        var unit = world.Units.Where(u => u is { Kind: "chi-cuc" or "khac", To: null }).OrderBy(u => u.Pace).First();
        var at = new DateOnly(2026, 6, 29).At(16, 32);
        foreach (var person in world.People.Where(p => p.JobOn(new(2026, 6, 29))?.Unit.Code == unit.Code))
            pen.Write(at.AddMinutes(1), new()
            {
                Id = default, Subject = Pen.Subject(person), Verb = Verb.Completed, Unit = unit.Code, OccurredAt = at, CapturedAt = at,
                Source = new("system", "Nền tảng thực hành (mô phỏng)", Device: $"MP-{unit.Code}-1"), Strength = Strength.Measured,
                Facts = new() { Group = "lesson", Code = "BH-CUOI-KY" },
            });
    }
}
