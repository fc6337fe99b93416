using Microsoft.AspNetCore.Http;

namespace CamTay.Platform;

/// <summary>A refusal as programs read it: problem details (RFC 9457) with the stable code.</summary>
public static class Problem
{
    public static IResult Of(Refusal refusal, Language language) => Results.Problem(
        type: $"urn:camtay:{refusal.Code}", title: refusal.En, detail: refusal.Text(language), statusCode: refusal.Status,
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
}
