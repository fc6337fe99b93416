using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CamTay.Platform.Ui;

/// <summary>An address within the site whose query string can be changed one key at a time, so that a link keeps the rest of the page as it is.</summary>
public sealed record PageAddress(string Path, string Query)
{
    /// <param name="address">Absolute, or local beginning with a slash.</param>
    public static PageAddress Of(string address)
    {
        var local = address.StartsWith('/') ? address : new Uri(address).PathAndQuery;
        var mark = local.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new PageAddress(local, "") : new PageAddress(local[..mark], local[mark..]);
    }

    public PageAddress WithPath(string path) => this with { Path = path };

    public bool Has(string key) => QueryHelpers.ParseQuery(Query).ContainsKey(key);

    /// <summary>All keys and values but those named.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Others(params string[] without) =>
    [
        .. from pair in QueryHelpers.ParseQuery(Query)
           where !without.Contains(pair.Key)
           from value in pair.Value
           where !string.IsNullOrEmpty(value)
           select KeyValuePair.Create(pair.Key, value),
    ];

    /// <summary>The address with these keys set; null takes a key away.</summary>
    public string With(params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder(Others([.. changes.Select(c => c.Key)]));
        foreach (var (key, value) in changes)
            if (value is not null) query.Add(key, value);
        return Path + query.ToQueryString();
    }
}
