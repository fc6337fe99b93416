using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CamTay.Evidence.Journal;

/// <summary>What a reader of the journal asked for, as it stands in the query string.</summary>
internal sealed record JournalFilter
{
    public string? Unit { get; init; }
    public Verb? Verb { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public Strength? Strength { get; init; }
    public bool VoidedOnly { get; init; }
    /// <summary>Entry id, sequence, subject, or a pseudonym without its prefix.</summary>
    public string? Text { get; init; }
    public string? Account { get; init; }
    /// <summary>Only entries before this sequence: the place where the page in front ended.</summary>
    public long? Before { get; init; }
    /// <summary>Names of fields that could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public bool Narrows => Unit is not null || Verb is not null || From is not null || To is not null || Strength is not null || VoidedOnly || Text is not null || Account is not null;

    public static JournalFilter Of(string query) => Read(QueryHelpers.ParseQuery(query));

    private static JournalFilter Read(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> values)
    {
        var unread = new List<string>();
        string? Get(string key) => values.TryGetValue(key, out var v) && !string.IsNullOrWhiteSpace(v) ? v.ToString().Trim() : null;
        T? Choice<T>(string key) where T : struct, Enum
        {
            if (Get(key) is not { } text) return null;
            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
            unread.Add(key);
            return null;
        }
        DateOnly? Day(string key)
        {
            if (Get(key) is not { } text) return null;
            if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            unread.Add(key);
            return null;
        }
        return new()
        {
            Unit = Get("don-vi"), Verb = Choice<Verb>("viec"), From = Day("tu"), To = Day("den"), Strength = Choice<Strength>("do-manh"),
            VoidedOnly = Get("huy") is not null, Text = Get("q"), Account = Get("tai-khoan"),
            Before = long.TryParse(Get("truoc"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null, Unread = unread,
        };
    }
}
