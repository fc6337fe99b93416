using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CamTay.Evidence.Journal;

/// <summary>What a reader of the system log asked for, as it stands in the query string.</summary>
internal sealed record AuditFilter(string? Account, string? Text, (DateTimeOffset At, Guid Id)? Before)
{
    public bool Narrows => Account is not null || Text is not null;

    public static AuditFilter Of(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Get(string key) => values.TryGetValue(key, out var v) && !string.IsNullOrWhiteSpace(v) ? v.ToString().Trim() : null;
        return new(Get("tai-khoan"), Get("q"), Place(Get("truoc")));
    }

    /// <summary>A place as it stands in the address: milliseconds, dot, id.</summary>
    public static string Place(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}.{id:N}");

    private static (DateTimeOffset, Guid)? Place(string? text)
    {
        var parts = text?.Split('.');
        return parts is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_402_300_800_000 && Guid.TryParse(id, out var guid)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(ms), guid) : null;
    }
}
