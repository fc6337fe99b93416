using CamTay.Learning.Competence;
using FsCheck;
using FsCheck.Fluent;
using Result = CamTay.Learning.Tries.Result;

namespace CamTay.Tests.Learning.Competence;

/// <summary>Levels are a function of the set of tries.</summary>
public sealed class SkillFoldTests
{
    private static readonly DateTimeOffset Day = new(2026, 7, 1, 2, 0, 0, TimeSpan.Zero);

    private static Trial At(int day, int minute, string skill = "a", int level = 2, Result result = Result.Alone, bool ticketed = true, bool copy = false) =>
        new(new Guid(day, (short)minute, (short)skill[0], new byte[8]), "lesson-" + skill, [skill], level, Day.AddDays(day).AddMinutes(minute), result, ticketed, copy);

    private static int Level(params Trial[] trials) => SkillFold.Of(trials).SingleOrDefault(s => s.Skill == "a")?.Level ?? 0;

    [Fact]
    public void Three_tries_on_two_days_seven_days_apart_one_of_them_mixed_show_a_level()
    {
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5)).ShouldBe(2);
        Level(At(0, 0), At(7, 0, "b"), At(7, 5)).ShouldBe(0, "Two tries.");
        Level(At(0, 0), At(0, 10), At(6, 0, "b"), At(6, 5)).ShouldBe(0, "Six days.");
        Level(At(0, 0), At(0, 10), At(7, 5)).ShouldBe(0, "None mixed.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 3, result: Result.Aided), At(7, 5)).ShouldBe(0, "Rehearsed in between: not mixed.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 31)).ShouldBe(0, "Half an hour later is not directly after.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5, ticketed: false)).ShouldBe(0, "Practice.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5, copy: true)).ShouldBe(0, "A copy.");
        Level(At(0, 0, level: 1), At(0, 10), At(7, 0, "b"), At(7, 5)).ShouldBe(1, "One of them was an easier task.");
    }

    [Fact]
    public void The_learner_is_told_what_is_missing()
    {
        var missing = SkillFold.Of([At(0, 0), At(0, 10)]).Single().Missing!;
        missing.ShouldBe(new Missing(2, 1, new DateOnly(2026, 7, 8), true));
    }

    [Fact]
    public void A_level_that_fell_is_won_again_by_new_tries_only()
    {
        Trial[] shown = [At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5)];
        Trial[] fallen = [.. shown, At(60, 0, result: Result.More), At(61, 0, result: Result.Aided)];
        Level(fallen).ShouldBe(1);
        Level([.. shown, At(60, 0, result: Result.More), At(61, 0), At(62, 0, result: Result.More)]).ShouldBe(2, "Not two in a row.");
        Level([.. fallen, At(62, 0)]).ShouldBe(1);
        Level([.. fallen, At(62, 0), At(62, 5, "b"), At(62, 10), At(70, 0)]).ShouldBe(2);
    }

    [Fact]
    public void A_fluent_nurse_who_is_too_quick_neither_passes_nor_falls()
    {
        Trial[] shown = [At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5)];
        Level([.. shown, At(60, 0, result: Result.Hasty), At(61, 0, result: Result.Hasty)]).ShouldBe(2);
        Level([.. shown, At(60, 0, result: Result.More), At(61, 0, result: Result.Hasty), At(62, 0, result: Result.More)]).ShouldBe(1, "It does not come between the two either.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5, result: Result.Hasty)).ShouldBe(0, "It certifies nothing.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b", result: Result.Hasty), At(7, 5)).ShouldBe(0, "Rushing through another lesson mixes nothing.");
    }

    [Fact]
    public void A_try_that_was_stopped_is_not_passed_and_mixes_nothing()
    {
        Trial[] shown = [At(0, 0), At(0, 10), At(7, 0, "b"), At(7, 5)];
        Level([.. shown, At(60, 0, result: Result.Stopped), At(61, 0, result: Result.Stopped)]).ShouldBe(1);
        Level([.. shown, At(60, 0, result: Result.Stopped), At(60, 1), At(61, 0, result: Result.Stopped)]).ShouldBe(2, "Not two in a row.");
        Level(At(0, 0), At(0, 10), At(7, 0, "b", result: Result.Stopped), At(7, 5)).ShouldBe(0);
    }

    /// <summary>Level 1 is “does it with someone at her side”: an unaided try that was not passed says nothing against it.</summary>
    [Fact]
    public void Level_one_is_the_floor()
    {
        Trial[] shown = [At(0, 0, level: 1), At(0, 10, level: 1), At(7, 0, "b"), At(7, 5, level: 1)];
        Level([.. shown, .. Enumerable.Range(60, 6).Select(day => At(day, 0, result: Result.More))]).ShouldBe(1);
    }

    [Fact]
    public void Any_order_and_any_repetition_of_tries_comes_to_the_same()
    {
        var trials = (from day in Gen.Choose(0, 40)
                      from minute in Gen.Choose(0, 90)
                      from skill in Gen.Elements("a", "b", "c")
                      from level in Gen.Choose(1, 3)
                      from result in Gen.Elements(Result.Alone, Result.Alone, Result.Alone, Result.Aided, Result.More, Result.Hasty, Result.Stopped)
                      from ticketed in Gen.Elements(true, true, true, false)
                      select At(day, minute, skill, level, result, ticketed)).ListOf(40).Select(l => l.DistinctBy(t => t.Id).ToList());
        var seeds = Gen.Choose(0, int.MaxValue);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(trials), Arb.From(seeds), (set, seed) =>
        {
            var dice = new Random(seed);
            var shuffled = set.Concat(set.Where(_ => dice.Next(3) == 0)).OrderBy(_ => dice.Next()).ToList();
            return Words(SkillFold.Of(set)) == Words(SkillFold.Of(shuffled));
        }));
    }

    private static string Words(IReadOnlyList<SkillState> states) => string.Join('\n', states.Select(s =>
        $"{s.Skill} {s.Level} {s.Missing} {s.LastPassed:O} {string.Join(',', s.Changes.Select(c => $"{c.Level}@{c.By.Id}"))}"));
}
