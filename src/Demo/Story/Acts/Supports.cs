using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CamTay.Demo.Chance;
using CamTay.Demo.Structure;
using CamTay.Evidence;

namespace CamTay.Demo.Story.Acts;

/// <summary>Citizens supported at the field units of Bắc Ninh, logged by volunteers: distinct people, some logged offline and sent days later, some logged twice and voided.</summary>
internal static class Supports
{
    public static readonly Source Volunteer = new("nguoi-ho-tro", "Cầm Tay (mô phỏng)");

    /// <returns>Distinct persons supported by unit and day.</returns>
    public static IReadOnlyDictionary<(string Unit, DateOnly Day), int> Write(World world, Pen pen)
    {
        var counts = new Dictionary<(string, DateOnly), int>();
        foreach (var day in world.Days.All.TakeLast(world.Size.VisitDays))
            foreach (var unit in world.Treating(day).Where(u => u.Field))
                if (Day(world, pen, unit, day) is > 0 and var persons) counts[(unit.Code, day)] = persons;
        return counts;
    }

    /// <summary>Pseudonym of an invented citizen; in a real installation it is an HMAC with the installation's key.</summary>
    public static string Citizen(string of, long number) =>
        Subjects.Person(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"mô phỏng {of} {number}"))));

    private static int Day(World world, Pen pen, DemoUnit unit, DateOnly day)
    {
        var dice = world.Dice.For("support" + unit.Code, day.DayNumber);
        if (dice.Chance(day.IsWeekend() ? 0.75 : 0.08 / unit.Pace)) return 0;
        var served = Visits.Served(unit, day, dice);
        var persons = (int)(served * Math.Clamp(dice.Around(Visits.Habit(unit, day), 0.1), 0, 0.98));
        var first = dice.Between(0, 400);
        for (var i = 0; i < persons; i++) Session(world, pen, unit, day, first + i, dice);
        return persons;
    }

    private static void Session(World world, Pen pen, DemoUnit unit, DateOnly day, int number, Dice dice)
    {
        // The unit's neighbourhood: some thousand people who come again now and then.
        var citizen = Citizen(unit.Code, (day.DayNumber * 37L + number) % 3000 * 7 % 3000);
        var at = day.At(dice.Between(7, 16), dice.Between(0, 59), dice.Between(0, 59));
        var offline = dice.Chance(0.04);
        var received = offline ? at.AddDays(dice.Between(1, 6)) : at.AddSeconds(dice.Between(5, 400));
        var source = Volunteer with { Account = world.Supporter, Device = $"MP-{unit.Code}-{dice.Between(1, 2)}" };
        var topics = dice.Chance(0.3) ? 2 : 1;
        var topic = dice.Between(0, world.Words.Topics.Count - 1);
        for (var t = 0; t < topics; t++)
        {
            var (entry, kept) = pen.Write(world.NoLater(received), new()
            {
                Id = default, Subject = citizen, Verb = Verb.Supported, Unit = unit.Code, OccurredAt = at.AddSeconds(90 * t), CapturedAt = at.AddSeconds(90 * t),
                Source = source, Strength = Strength.Witnessed,
                Facts = new() { Code = world.Words.Topics[(topic + t) % world.Words.Topics.Count], Place = unit.Commune, Group = dice.Chance(0.38) ? "tu-60" : null },
            });
            if (dice.Chance(0.006)) TwiceAndVoided(world, pen, entry, kept, dice);
        }
    }

    private static void TwiceAndVoided(World world, Pen pen, NewEntry entry, DateTimeOffset received, Dice dice)
    {
        var (again, _) = pen.Write(received.AddMinutes(1), entry with { OccurredAt = entry.OccurredAt.AddSeconds(20) });
        var voided = received.AddDays(dice.Between(1, 9));
        if (voided < world.NoLater(voided.AddHours(4))) pen.Void(voided, again, "nguoi-ho-tro", "Ghi trùng một lượt hỗ trợ");
    }
}
