using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CamTay.Learning.Editing;

/// <summary>The editor's form over a lesson: texts, spoken texts, hints, mistakes, and which steps there are in which order. What else is pressed and drawn stays as it is.</summary>
internal static partial class LessonForm
{
    /// <summary>Both files as the form says them. A screen that only steps taken away have used goes with them.</summary>
    public static (string Says, string Draws) Write(OpenLesson open, IFormCollection form)
    {
        var lesson = Read(open.Lesson, form);
        var draws = Used(open.Lesson).Except(Used(lesson)).Aggregate(open.Draws, (text, screen) =>
            Drawn().Replace(text, drawn => drawn.Groups["code"].Value == screen ? "" : drawn.Value));
        return (WriteLesson.Text(lesson), draws);
    }

    /// <summary>The lesson as the form says it; parts that the form does not hold stay.</summary>
    public static Lesson Read(Lesson lesson, IFormCollection form)
    {
        string Field(string name, string otherwise) => form.TryGetValue(name, out var values) ? values.ToString().Trim() : otherwise;
        var steps = lesson.Steps.Select((step, i) => (Steps: With(step, i, Field), Place: Place(Field(Name(i, "thu-tu"), ""), i)));
        return lesson with
        {
            Vi = Field("ten", lesson.Vi),
            En = Field("ten_en", lesson.En),
            Situation = Field("tinh_huong", lesson.Situation),
            Task = Field("viec", lesson.Task),
            Done = Field("xong", lesson.Done),
            Minutes = int.TryParse(Field("phut", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : lesson.Minutes,
            // Two steps with the same number keep the order that they had.
            Steps = [.. steps.OrderBy(s => s.Place).SelectMany(s => s.Steps)],
        };
    }

    /// <summary>A browser sends lines with CR LF; the files have LF.</summary>
    public static string Unix(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);

    public static string Name(int step, string part) => string.Create(CultureInfo.InvariantCulture, $"b{step}.{part}");

    /// <summary>A place to press, as the form names it: screen and act.</summary>
    public static string Spot(string screen, string act) => $"{screen} {act}";

    // The step unless it is taken away, and a new one behind it where one is asked for.
    private static IEnumerable<LessonStep> With(LessonStep step, int i, Func<string, string, string> field)
    {
        if (field(Name(i, "bo"), "") != "1") yield return Step(step, i, field);
        var (code, spot, say) = (field(Name(i, "sau-ma"), ""), field(Name(i, "sau-bam"), "").Split(' '), field(Name(i, "sau-noi"), ""));
        if (code.Length > 0 || say.Length > 0)
            yield return new LessonStep(code, spot[0], say, say, null, null, [new RightAct(spot[^1], new Dictionary<string, IReadOnlyList<string>>())], []);
    }

    private static LessonStep Step(LessonStep step, int i, Func<string, string, string> field)
    {
        var say = field(Name(i, "noi"), step.Say);
        var aloud = field(Name(i, "doc"), step.Aloud == step.Say ? "" : step.Aloud);
        var wrong = step.Wrong.Select((w, n) => w with { Why = field(Name(i, $"sai{n}"), w.Why) }).Where(w => w.Why.Length > 0).ToList();
        var (act, why) = (field(Name(i, "them-bam"), ""), field(Name(i, "them-vi-sao"), ""));
        if (act.Length > 0 && why.Length > 0) wrong.Add(new WrongAct(act, null, why, null, null));
        return step with { Say = say, Aloud = aloud.Length > 0 ? aloud : say, Hint = field(Name(i, "goi_y"), step.Hint ?? "") is { Length: > 0 } hint ? hint : null, Wrong = wrong };
    }

    private static IEnumerable<string> Used(Lesson lesson) => lesson.Steps.Select(s => s.Screen).Concat(lesson.Steps.SelectMany(s => s.Wrong).Select(w => w.To).OfType<string>()).Distinct();

    private static double Place(string text, int otherwise) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var place) ? place : otherwise + 1;

    [GeneratedRegex("""<man-hinh\b[^>]*\bma="(?<code>[^"]*)"[^>]*>.*?</man-hinh>\s*""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();
}
