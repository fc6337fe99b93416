using Microsoft.AspNetCore.Http;

namespace CamTay.Platform;

/// <summary>A refusal as programs read it: problem details (RFC 9457) with the stable code.</summary>
public static class Problem
{
    /// <param name="more">Anything else that the program can go on with.</param>
    public static IResult Of(Refusal refusal, Language language, params (string Key, object? Value)[] more) => Results.Problem(
        type: $"urn:camtay:{refusal.Code}", title: refusal.En, detail: refusal.Text(language), statusCode: refusal.Status,
        extensions: new Dictionary<string, object?>(more.Select(m => KeyValuePair.Create(m.Key, m.Value))) { ["code"] = refusal.Code });
}
