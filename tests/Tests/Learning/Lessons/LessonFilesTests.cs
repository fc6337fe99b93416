using System.Text.Json;
using CamTay.Learning;
using CamTay.Learning.Lessons;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Lessons;

/// <summary>The lessons that are shipped, and the schema that editors use.</summary>
public sealed class LessonFilesTests
{
    private static readonly ISkills Skills = SkillsFromFile.Of(new ContentFolder { Content = Repository.PathOf("content") });

    public static TheoryData<string> Shipped => [.. Directory.GetDirectories(Repository.PathOf("content/lessons")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_lesson_is_without_faults_and_can_be_done_from_its_first_step_to_its_last(string name)
    {
        var (lesson, faults) = ReadLesson.Folder(Repository.PathOf("content/lessons/" + name), Skills.Current);
        faults.Select(f => $"{f.File}:{f.Fault.Line}: {f.Fault.Path}: {f.Fault.En}").ShouldBeEmpty();
        lesson!.Steps.Count.ShouldBeInRange(5, 12);
        lesson.Steps.ShouldAllBe(s => s.Right.Count > 0 && s.Hint != null);
        lesson.Steps.Sum(s => s.Wrong.Count).ShouldBeGreaterThanOrEqualTo(lesson.Steps.Count, "About one common mistake a step.");
        lesson.Steps.SelectMany(s => s.Wrong).ShouldContain(w => w.To != null, "At least one mistake leads somewhere.");
    }

    /// <summary>interface.md: never that word to a learner.</summary>
    [Theory, MemberData(nameof(Shipped))]
    public void No_lesson_frightens_with_a_test(string name)
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("content/lessons/" + name), "lesson.yaml"))
            File.ReadAllText(file).ToLowerInvariant().ShouldNotContain("kiểm tra");
    }

    /// <summary>A target whose skill no lesson of her group teaches could never be reached by learning.</summary>
    [Fact]
    public void Every_skill_has_a_lesson_and_what_a_group_must_have_one_that_fits_the_group()
    {
        var lessons = Shipped.Select(row => ReadLesson.Folder(Repository.PathOf("content/lessons/" + row.Data), Skills.Current).Lesson!).ToList();
        Skills.Current.Skills.Select(s => s.Code).Except(lessons.SelectMany(l => l.Skills)).ShouldBeEmpty();
        foreach (var (group, needed) in Skills.Current.Sets.SelectMany(s => s.Required))
            needed.Except(lessons.Where(l => l.Groups.Count == 0 || l.Groups.Contains(group)).SelectMany(l => l.Skills)).ShouldBeEmpty(group);
    }

    [Fact]
    public void A_lesson_teaches_skills_that_are_for_whom_it_is()
    {
        var of = Skills.Current.Skills.ToDictionary(s => s.Code, s => s.Audiences);
        foreach (var lesson in Shipped.Select(row => ReadLesson.Folder(Repository.PathOf("content/lessons/" + row.Data), Skills.Current).Lesson!))
            foreach (var audience in lesson.ForCitizens ? ["nguoi-dan"] : lesson.Groups)
                lesson.Skills.ShouldAllBe(skill => of[skill].Contains(audience), $"{lesson.Code} for {audience}");
    }

    [Fact]
    public void The_schema_knows_the_keys_that_the_reader_takes()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("content/lessons/lesson.schema.json"))).RootElement;
        var page = File.ReadAllText(Repository.PathOf("docs/lesson-format.md"));
        foreach (var key in schema.GetProperty("properties").EnumerateObject().Concat(schema.GetProperty("$defs").GetProperty("step").GetProperty("properties").EnumerateObject()))
            page.ShouldContain(key.Name);
        foreach (var part in ScreenGrammar.Parts.Keys.Where(p => p is not ("path" or "rect" or "circle" or "line" or "text" or "g" or "o" or "muc" or "hang" or "cot")))
            page.ShouldContain("<" + part);
    }
}
