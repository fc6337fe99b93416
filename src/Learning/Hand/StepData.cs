using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Learning.Lessons;

namespace CamTay.Learning.Hand;

/// <summary>What the player needs of a step, as it stands in the page.</summary>
internal static class StepData
{
    private static readonly JsonSerializerOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Right(LessonStep step) => JsonSerializer.Serialize(step.Right.Select(r => new { a = r.Act, f = r.Fields }), Shape);

    public static string Wrong(LessonStep step) => JsonSerializer.Serialize(step.Wrong.Select(w => new { a = w.Act, f = w.Field, say = w.Why, to = w.To, back = w.Back }), Shape);
}
