using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CamTay.Learning.Editing;

/// <summary>The editor's form over a lesson: texts, spoken texts, hints, mistakes and the order of steps. What is pressed and drawn stays as it is.</summary>
internal static class LessonForm
{
    /// <summary>The lesson as the form says it; parts that the form does not hold stay.</summary>
    public static Lesson Read(Lesson lesson, IFormCollection form)
    {
        string Field(string name, string otherwise) => form.TryGetValue(name, out var values) ? values.ToString().Trim() : otherwise;
        var steps = lesson.Steps.Select((step, i) => (Step: Step(step, i, Field), Place: Place(Field(Name(i, "thu-tu"), ""), i)));
        return lesson with
        {
            Vi = Field("ten", lesson.Vi),
            En = Field("ten_en", lesson.En),
            Situation = Field("tinh_huong", lesson.Situation),
            Task = Field("viec", lesson.Task),
            Done = Field("xong", lesson.Done),
            Minutes = int.TryParse(Field("phut", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : lesson.Minutes,
            // Two steps with the same number keep the order that they had.
            Steps = [.. steps.OrderBy(s => s.Place).Select(s => s.Step)],
        };
    }

    public static string Name(int step, string part) => string.Create(CultureInfo.InvariantCulture, $"b{step}.{part}");

    private static LessonStep Step(LessonStep step, int i, Func<string, string, string> field)
    {
        var say = field(Name(i, "noi"), step.Say);
        var aloud = field(Name(i, "doc"), step.Aloud == step.Say ? "" : step.Aloud);
        var wrong = step.Wrong.Select((w, n) => w with { Why = field(Name(i, $"sai{n}"), w.Why) }).Where(w => w.Why.Length > 0).ToList();
        var (act, why) = (field(Name(i, "them-bam"), ""), field(Name(i, "them-vi-sao"), ""));
        if (act.Length > 0 && why.Length > 0) wrong.Add(new WrongAct(act, null, why, null, null));
        return step with { Say = say, Aloud = aloud.Length > 0 ? aloud : say, Hint = field(Name(i, "goi_y"), step.Hint ?? "") is { Length: > 0 } hint ? hint : null, Wrong = wrong };
    }

    private static double Place(string text, int otherwise) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var place) ? place : otherwise + 1;
}
