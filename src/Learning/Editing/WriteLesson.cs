using System.Globalization;
using System.Text;

namespace CamTay.Learning.Editing;

/// <summary>A lesson as its <c>lesson.yaml</c>, in the order and manner of the shipped files. Reading it gives the same lesson again.</summary>
internal static class WriteLesson
{
    public static string Text(Lesson lesson)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=../lesson.schema.json\n");
        Line(text, "ma", lesson.Code);
        Line(text, "ten", lesson.Vi);
        Line(text, "ten_en", lesson.En);
        Line(text, "doi_tuong", lesson.ForCitizens ? "nguoi-dan" : "can-bo");
        if (lesson.Groups.Count > 0) text.Append($"nhom_nghe: [{string.Join(", ", lesson.Groups)}]\n");
        text.Append($"ky_nang: [{string.Join(", ", lesson.Skills)}]\n");
        text.Append(CultureInfo.InvariantCulture, $"muc: {lesson.Level}\nphut: {lesson.Minutes}\n");
        if (lesson.App is { } app)
            text.Append($"ung_dung: {{ten: {Quoted(app.Name)}, ban: {Quoted(app.Edition)}{(app.Day is { } day ? $", ngay: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}}}\n");
        text.Append(CultureInfo.InvariantCulture, $"cho_phep_sai: {lesson.Allowed}\n");
        Line(text, "tinh_huong", lesson.Situation);
        Line(text, "viec", lesson.Task);
        Line(text, "xong", lesson.Done);
        text.Append("buoc:\n");
        foreach (var step in lesson.Steps) Step(text, step);
        return text.ToString();
    }

    private static void Step(StringBuilder text, LessonStep step)
    {
        text.Append($"  - ma: {Quoted(step.Code)}\n    man_hinh: {Quoted(step.Screen)}\n");
        Line(text, "    noi", step.Say);
        if (step.Aloud != step.Say) Line(text, "    doc", step.Aloud);
        if (step.Voice is not null) Line(text, "    giong", step.Voice);
        if (!string.IsNullOrEmpty(step.Hint)) Line(text, "    goi_y", step.Hint);
        if (step.Right.Count == 1) text.Append($"    dung: {Right(step.Right[0])}\n");
        else
        {
            text.Append("    dung:\n      mot_trong:\n");
            foreach (var right in step.Right) text.Append($"        - {Right(right)}\n");
        }
        if (step.Worked) text.Append("    tinh_duoc: co\n");
        if (step.Wrong.Count == 0) return;
        text.Append("    sai:\n");
        foreach (var wrong in step.Wrong) text.Append($"      - {Wrong(wrong)}\n");
    }

    private static string Right(RightAct right) => right.Fields.Count == 0 ? $"{{bam: {Quoted(right.Act)}}}"
        : $"{{bam: {Quoted(right.Act)}, nhap: {{{string.Join(", ", right.Fields.Select(f => $"{f.Key}: {Values(f.Value)}"))}}}}}";

    private static string Values(IReadOnlyList<string> values) => values.Count == 1 ? Quoted(values[0]) : $"[{string.Join(", ", values.Select(Quoted))}]";

    private static string Wrong(WrongAct wrong) =>
        $"{{{(wrong.Act is null ? "nhap_sai: " + Quoted(wrong.Field!) : "bam: " + Quoted(wrong.Act))}, vi_sao: {Quoted(wrong.Why)}{(wrong.To is null ? "" : $", den: {Quoted(wrong.To)}, tro_ve: {Quoted(wrong.Back!)}")}}}";

    private static void Line(StringBuilder text, string key, string value) => text.Append(value.Length == 0 ? $"{key}:\n" : $"{key}: {Quoted(value)}\n");

    /// <summary>Always in quotation marks: no value is ever taken for something else (YAML 1.2 §7.3.1).</summary>
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
            text.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "", '\t' => " ", _ when char.IsControl(c) => "", _ => c.ToString() });
        return text.Append('"').ToString();
    }
}
