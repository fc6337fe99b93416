using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CamTay.Plan.Reading;

/// <summary>What a figure depends on, in one certain spelling, and its hash. Order of words in the file changes nothing; any change of meaning changes the hash.</summary>
internal static class Definition
{
    public static string Hash(Population population, Condition condition, DateOnly start, Evidence.Strength least) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(population, condition, start, least))));

    public static string Text(Population population, Condition condition, DateOnly start, Evidence.Strength least) => string.Create(CultureInfo.InvariantCulture,
        $"population={population.Kind.ToString().ToLowerInvariant()} groups={Set(population.Groups)} kinds={Set(population.UnitKinds)} question={population.Question ?? "-"}\n" +
        $"condition={Text(condition)}\nstart={start:yyyy-MM-dd}\nleast={least.ToString().ToLowerInvariant()}\n");

    public static string Text(Condition condition) => condition switch
    {
        Condition.All all => Join("all", all.Of),
        Condition.Any any => Join("any", any.Of),
        Condition.AtLeast least => Join($"at-least-{least.Count}", least.Of),
        Condition.Completed c => $"completed({c.Kind},{c.Count},{Set(c.Codes)},{Days(c.WithinDays)})",
        Condition.Confirmed c => $"confirmed({c.Level?.ToString(CultureInfo.InvariantCulture) ?? "-"},{Days(c.WithinDays)})",
        Condition.Skilled s => $"skilled({s.Level},{Days(s.WithinDays)},{string.Join(';', s.Required.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}={Set(g.Value)}"))})",
        Condition.Attended a => $"attended({a.Count},{Set(a.Codes)},{Days(a.WithinDays)})",
        Condition.Supported s => $"supported({Set(s.Topics)},{Days(s.WithinDays)})",
        Condition.HasTeam => "has-team()",
        Condition.ServicesLive s => $"services-live({Set(s.Services)},{Days(s.WithinDays)})",
        Condition.Favourable => "favourable()",
        Condition.VisitPart v => $"visit-part({v.Part})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Join(string word, IReadOnlyList<Condition> of) => $"{word}({string.Join(',', of.Select(Text).Order(StringComparer.Ordinal))})";

    // Codes are quoted, so that no code can look like two.
    private static string Set(IEnumerable<string> codes) =>
        $"[{string.Join(',', codes.Distinct().Order(StringComparer.Ordinal).Select(c => System.Text.Json.JsonSerializer.Serialize(c)))}]";

    private static string Days(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
