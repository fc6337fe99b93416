using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Tests.Indicators.Rebuild;

/// <summary>A long random life of a small province: people join, move and leave, units open, move, merge and close, evidence comes late, in any order, and is voided.</summary>
internal sealed class RandomHistory(int seed, int people, int days = 150)
{
    private static readonly string[] Kinds = ["tram-y-te", "benh-vien", "phong"], Groups = ["bac-si", "duoc", "dieu-duong"], Topics = ["vneid", "dat-lich", "qr"],
        Services = ["dat-lich", "lien-thong", "khac"], States = ["chua", "dang", "da"], CensusGroups = ["tat-ca", "tu-60", "khuyet-tat"];
    private static readonly DateOnly First = new(2026, 1, 15);
    private readonly Random random = new(seed);
    private readonly List<NewEntry> alive = [];
    private int number;

    public IReadOnlyList<NewEntry> Founding() =>
        [Unit("SO", Verb.Opened, new() { From = new(2020, 1, 1), Group = "so" }),
         .. Enumerable.Range(0, 12).Select(i => Unit(UnitCode(i), Verb.Opened, new() { From = new(2025, 1, 1), Group = Kinds[i % 3], Place = i < 4 ? "SO" : UnitCode(i % 4), Code = Commune(i) }))];

    public NewEntry Next()
    {
        if (alive.Count > 0 && random.Next(100) < 8) return VoidOne();
        var entry = random.Next(100) switch
        {
            < 12 => Join(),
            < 17 => Leave(),
            < 20 => Structure(),
            < 40 => OfStaff(),
            < 50 => OfUnit(),
            < 65 => Visits(),
            < 90 => Support(),
            < 95 => Census(),
            _ => Answer(),
        };
        alive.Add(entry);
        return entry;
    }

    private NewEntry VoidOne()
    {
        var at = random.Next(alive.Count);
        var old = alive[at];
        alive[at] = alive[^1];
        alive.RemoveAt(alive.Count - 1);
        return Make("account:thu", Verb.Voided, "", First, new() { Reason = "nhập nhầm" }) with { Voids = old.Id };
    }

    private NewEntry Join() => Make(Staff(), Verb.Joined, SomeUnit(), SomeDay(), new() { From = SomeDay(), Group = Pick(Groups) });

    private NewEntry Leave()
    {
        var joined = alive.Where(e => e.Verb == Verb.Joined).Take(200).ToList();
        if (joined.Count == 0) return Join();
        var j = joined[random.Next(joined.Count)];
        var to = j.Facts.From!.Value.AddDays(random.Next(-2, 90));
        return Make(j.Subject, Verb.Left, j.Unit, to, new() { From = j.Facts.From, To = to });
    }

    private NewEntry Structure()
    {
        var code = UnitCode(random.Next(14));
        var day = SomeDay();
        return random.Next(5) switch
        {
            0 => Unit(code, Verb.Closed, new() { To = day }),
            1 => Unit(code, Verb.Merged, new() { From = day, Place = SomeUnit() }),
            _ => Unit(code, random.Next(2) == 0 ? Verb.Opened : Verb.Changed, new() { From = day, Group = Pick(Kinds), Place = random.Next(4) == 0 ? "SO" : SomeUnit(), Code = Commune(random.Next(8)) }),
        };
    }

    private NewEntry OfStaff() => random.Next(4) switch
    {
        0 => Make(Staff(), Verb.Completed, SomeUnit(), SomeDay(), new() { Group = random.Next(3) == 0 ? "lesson" : "mooc", Code = "C" + random.Next(4) }),
        1 => Make(Staff(), Verb.Confirmed, SomeUnit(), SomeDay(), new() { Value = random.Next(1, 4) }),
        2 => Make(Staff(), Verb.Demonstrated, SomeUnit(), SomeDay(), new() { Code = "K" + random.Next(1, 4), Value = random.Next(1, 5) }),
        _ => Make(Staff(), Verb.Attended, SomeUnit(), SomeDay(), new() { Code = "L" + random.Next(3) }),
    };

    private NewEntry OfUnit()
    {
        var code = SomeUnit();
        return random.Next(4) == 0 ? Make(Subjects.Unit(code), Verb.Formed, code, SomeDay(), new() { Value = 5 })
            : Make(Subjects.Unit(code), Verb.Checked, code, SomeDay(), new() { Code = Pick(Services), Group = Pick(States) });
    }

    private NewEntry Visits()
    {
        var (unit, day, served) = (SomeUnit(), SomeDay(), random.Next(0, 12));
        long? Part() => random.Next(4) == 0 ? null : random.Next(0, served + 1);
        return Make(Subjects.Visits(unit, day), Verb.Served, unit, day, new() { Value = served, Parts = new(Part(), Part(), Part(), Part()) });
    }

    private NewEntry Support() => Make(Subjects.Person("p" + random.Next(people)), Verb.Supported, SomeUnit(), SomeDay(), new()
    {
        Code = Pick(Topics), Place = random.Next(5) == 0 ? null : Commune(random.Next(8)), Group = string.Join(' ', CensusGroups.Skip(1).Where(_ => random.Next(2) == 0)),
    });

    private NewEntry Census()
    {
        var commune = Commune(random.Next(8));
        return Make(Subjects.Commune(commune), Verb.Counted, "", SomeDay(), new() { Code = commune, Group = Pick(CensusGroups), Value = random.Next(0, people / 4 + 2) });
    }

    private NewEntry Answer() => Make("survey:" + random.Next(people), Verb.Responded, SomeUnit(), SomeDay(), new() { Code = "Q" + random.Next(1, 3), Value = random.Next(2) });

    private NewEntry Unit(string code, Verb verb, Facts facts) => Make(Subjects.Unit(code), verb, code, facts.From ?? facts.To!.Value, facts);

    private NewEntry Make(string subject, Verb verb, string unit, DateOnly day, Facts facts) => new()
    {
        Id = new Guid(++number, (short)seed, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2), Subject = subject, Verb = verb, Unit = unit, OccurredAt = LocalDays.StartOf(day).AddHours(random.Next(24)),
        Source = new("thu"), Strength = (Strength)random.Next(1, 5), Facts = facts,
    };

    private string Staff() => Subjects.Staff("s" + random.Next(people));

    private string SomeUnit() => UnitCode(random.Next(12));

    private static string UnitCode(int i) => "U" + i;

    private static string Commune(int i) => "0000" + i % 8;

    private DateOnly SomeDay() => First.AddDays(random.Next(days));

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
