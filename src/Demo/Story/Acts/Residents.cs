using CamTay.Demo.Chance;
using CamTay.Demo.Structure;
using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Hà Giang: the census of each commune at a small scale, its residents supported at home, and the quarterly survey.</summary>
internal static class Residents
{
    public const string CensusHeader = "ma_xa;ngay;nhom;so_nguoi";

    public static void Write(World world, Pen pen)
    {
        foreach (var station in world.Units.Where(u => u.Commune is not null))
        {
            var dice = world.Dice.For("residents" + station.Commune);
            var people = Enumerable.Range(0, Math.Max(12, (int)dice.Around(world.Size.HighlandResidents, world.Size.HighlandResidents * 0.35)))
                .Select(i => new Resident(Supports.Citizen(station.Commune!, i), Groups(dice))).ToList();
            Census(pen, station, people, world.Days.Founding, dice);
            Support(world, pen, station, people, dice);
        }
        Survey(world, pen);
    }

    /// <summary>Census groups of a resident, separated by spaces.</summary>
    private static string Groups(Dice dice)
    {
        var groups = new List<string>(3);
        if (dice.Chance(0.1)) groups.Add("tu-60");
        if (dice.Chance(0.02)) groups.Add("khuyet-tat");
        if (dice.Chance(0.86)) groups.Add("dan-toc-thieu-so");
        if (dice.Chance(0.4)) groups.Add("vung-sau-xa");
        return string.Join(' ', groups);
    }

    private static void Census(Pen pen, DemoUnit station, List<Resident> people, DateOnly day, Dice dice)
    {
        // One commune in forty kept an old census: more people supported than it says live there.
        var shown = dice.Chance(0.025) ? 0.2 : 1.0;
        foreach (var group in (string[])["tat-ca", "tu-60", "khuyet-tat", "dan-toc-thieu-so", "vung-sau-xa"])
        {
            var count = group == "tat-ca" ? people.Count : people.Count(p => p.Groups.Split(' ').Contains(group));
            pen.Row(day.At(8), "dan-so", "dan-so-ha-giang-2025-07.csv", CensusHeader, "khth-hg", station.Commune, Pen.Day(day), group, Pen.Number((int)Math.Ceiling(count * shown)));
        }
    }

    private static void Support(World world, Pen pen, DemoUnit station, List<Resident> people, Dice dice)
    {
        foreach (var person in people)
        {
            var weak = person.Groups.Contains("tu-60", StringComparison.Ordinal) || person.Groups.Contains("vung-sau-xa", StringComparison.Ordinal);
            if (!dice.Chance((weak ? 0.78 : 0.62) * station.Pace)) continue;
            var times = dice.Between(1, 3);
            for (var i = 0; i < times; i++) Visit(world, pen, station, person, dice);
        }
    }

    private static void Visit(World world, Pen pen, DemoUnit station, Resident person, Dice dice)
    {
        var day = world.Days.First.AddDays(dice.Between(3, world.Days.Count - 1));
        var at = day.At(dice.Between(7, 17), dice.Between(0, 59), dice.Between(0, 59));
        // No signal in the villages: a third is sent on the way back, days later.
        var received = dice.Chance(0.33) ? at.AddDays(dice.Between(1, 9)) : at.AddMinutes(2);
        pen.Write(world.NoLater(received), new()
        {
            Id = default, Subject = person.Subject, Verb = Verb.Supported, Unit = station.Code, OccurredAt = at, CapturedAt = at,
            Source = Supports.Volunteer with { Account = world.Supporter, Device = $"MP-{station.Code}-1" }, Strength = Strength.Witnessed,
            Facts = new() { Code = dice.Pick(world.Words.Topics), Place = station.Commune, Group = person.Groups.Length > 0 ? person.Groups : null },
        });
    }

    private static void Survey(World world, Pen pen)
    {
        if (world.Words.Questions.Count == 0) return;
        var dice = world.Dice.For("survey");
        var treating = world.Units.Where(u => u.Visits > 0).ToList();
        for (var i = 0; i < world.Size.SurveyAnswers; i++)
        {
            var unit = dice.Pick(treating);
            var at = world.Days.First.AddDays(dice.Between(10, world.Days.Count - 2)).At(dice.Between(8, 16), dice.Between(0, 59));
            pen.Write(at.AddMinutes(1), new()
            {
                Id = default, Subject = Supports.Citizen("khảo sát", i), Verb = Verb.Responded, Unit = unit.Code, OccurredAt = at, CapturedAt = at,
                Source = new(world.Supporter, "Phiếu khảo sát (mô phỏng)", Device: $"MP-{unit.Code}-1"), Strength = Strength.Declared,
                Facts = new() { Code = world.Words.Questions[i % world.Words.Questions.Count], Value = dice.Chance(0.6 + 0.3 * unit.Pace) ? 1 : 0 },
            });
        }
    }

    private sealed record Resident(string Subject, string Groups);
}
