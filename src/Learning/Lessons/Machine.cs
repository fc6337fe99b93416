using System.Text.Json;

namespace CamTay.Learning.Lessons;

/// <summary>What is needed to judge a try, and nothing else; kept for every version that was ever served, as <see cref="Text"/>.</summary>
internal sealed record Machine(int Allowed, IReadOnlyList<string> Skills, int Level, IReadOnlyList<Machine.Step> Steps)
{
    internal sealed record Step(string Code, IReadOnlyList<RightAct> Right, IReadOnlyList<Detour> Detours);

    /// <summary>A mistake that leads to another screen.</summary>
    internal sealed record Detour(string Act, string Back);

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);

    public static Machine Of(Lesson lesson) => new(lesson.Allowed, lesson.Skills, lesson.Level, [.. lesson.Steps.Select(s =>
        new Step(s.Code, s.Right, [.. s.Wrong.Where(w => w is { Act: not null, Back: not null }).Select(w => new Detour(w.Act!, w.Back!))]))]);

    public static Machine FromText(string text) => JsonSerializer.Deserialize<Machine>(text, Shape)!;

    public string Text() => JsonSerializer.Serialize(this, Shape);

    /// <summary>How typed values are compared: spaces and case do not matter.</summary>
    public static string Plain(string value) =>
        string.Concat(value.Normalize(System.Text.NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
