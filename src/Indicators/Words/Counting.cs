using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>Small numbers in words, lists with "and".</summary>
internal static class Counting
{
    private static readonly string[] Vi = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    private static readonly string[] En = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Word(int number, Language l) => number <= 10 ? l[Vi[number], En[number]] : l.Number(number);

    /// <summary>"1 ngày", "3 ngày"; "1 day", "3 days".</summary>
    public static string Days(int number, Language l) => l[$"{l.Number(number)} ngày", number == 1 ? "1 day" : $"{l.Number(number)} days"];

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string And(IReadOnlyList<string> parts, Language l) => Join(parts, l["và", "and"]);

    public static string Or(IReadOnlyList<string> parts, Language l) => Join(parts, l["hoặc", "or"]);

    private static string Join(IReadOnlyList<string> parts, string word) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {word} {parts[^1]}",
    };
}
