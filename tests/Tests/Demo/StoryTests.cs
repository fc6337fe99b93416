using CamTay.Demo;
using CamTay.Demo.Story;
using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Tests.Demo;

public sealed class StoryTests
{
    private static readonly Vocabulary Words = new()
    {
        Skills = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["KN-01", "KN-02", "KN-03"], ["bac-si"] = ["KN-01", "KN-02", "KN-03", "KN-04", "KN-05", "KN-06"] },
        SkillLevel = 2, Courses = ["K1", "K2"], Lessons = ["B1", "B2"], Classes = ["L1", "L2"],
        Services = ["thanh-toan-khong-tien-mat", "dat-lich"], Topics = ["vneid", "dat-lich"], Questions = ["hoi"],
    };

    [Fact]
    public void The_same_seed_tells_the_same_story()
    {
        var (first, second, other) = (Told(1), Told(1), Told(2));
        second.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Fact]
    public void The_province_is_as_large_as_promised()
    {
        var (bacNinh, haGiang) = Worlds(DemoSize.Province, 1);
        bacNinh.People.Count.ShouldBe(12_000);
        haGiang.People.Count.ShouldBe(1_500);
        bacNinh.Units.Count(u => u.Kind == "tram-y-te").ShouldBe(99);
        haGiang.Units.Count(u => u.Kind == "tram-y-te").ShouldBe(73);
        bacNinh.People.Count(p => p.Jobs.Count > 1).ShouldBeInRange(300, 340);
        var steps = Telling.Tell(bacNinh, haGiang);
        var count = steps.Sum(s => s is Step.Entries e ? e.List.Count : s is Step.Import i ? i.Text.Count(c => c == '\n') - 1 : s is Step.Staff staff ? staff.Rows.Count : 0);
        count.ShouldBeInRange(270_000, 340_000);
    }

    [Fact]
    public void Nobody_real_can_be_met()
    {
        var (bacNinh, haGiang) = Worlds(DemoSize.Province, 1);
        var people = bacNinh.People.Concat(haGiang.People).ToList();
        people.ShouldAllBe(p => p.PersonalId.Length == 12 && p.PersonalId.StartsWith("000") && p.Phone.StartsWith("0600"));
        people.Select(p => p.PersonalId).ShouldBeUnique();
        people.Select(p => p.Phone).ShouldBeUnique();
        people.Select(p => p.FullName).Distinct().Count().ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Nobody_works_in_two_units_on_a_day()
    {
        var (bacNinh, haGiang) = Worlds(DemoSize.Province, 1);
        foreach (var person in bacNinh.People.Concat(haGiang.People))
            for (var i = 1; i < person.Jobs.Count; i++)
            {
                person.Jobs[i - 1].To.ShouldNotBeNull().ShouldBeLessThan(person.Jobs[i].From);
                person.Jobs[i].From.ShouldBeGreaterThanOrEqualTo(person.Jobs[i].Unit.From);
            }
    }

    private static (World BacNinh, World HaGiang) Worlds(DemoSize size, long seed) =>
        (World.BacNinh(size, seed, Words, new ContentFolder()), World.HaGiang(size, seed, Words, new ContentFolder()));

    /// <summary>The whole story as text: every step with every id, subject and fact.</summary>
    private static string Told(long seed)
    {
        var (bacNinh, haGiang) = Worlds(DemoSize.Small, seed);
        return string.Join('\n', Telling.Tell(bacNinh, haGiang).Select(step => $"{step.At:O} " + step switch
        {
            Step.Units units => string.Join('\n', units.Rows),
            Step.Staff staff => string.Join('\n', staff.Rows),
            Step.Entries entries => string.Join('\n', entries.List),
            _ => step.ToString(),
        }));
    }
}
