using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates;

/// <summary>A compact JWS (ES256) of a named kind, as it came: nothing of it is believed before <see cref="PinnedKeys.Signed"/>.</summary>
internal sealed record SignedText(JsonWebToken Token, JsonElement Payload)
{
    /// <summary>The <c>typ</c> of an open badge (Open Badges 3.0 §8.2.4), of a status list (VC-JOSE-COSE §3.1), and of a key that hands over.</summary>
    public const string Certificate = "JWT", StatusList = "vc+jwt", Handover = "key-handover+jwt";

    /// <summary>Where a status list carries the handovers of its issuer, so that who pinned an earlier key can read it.</summary>
    public const string HandoversInHead = "handovers";

    /// <summary>Null for what is no token of that kind: one that the issuer signed for another purpose must not pass for a certificate.</summary>
    public static SignedText? Read(string text, string kind)
    {
        try
        {
            var token = new JsonWebToken(text.Trim());
            using var document = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
            return token.Alg == SecurityAlgorithms.EcdsaSha256 && token.Typ == kind && document.RootElement.ValueKind == JsonValueKind.Object ? new SignedText(token, document.RootElement.Clone()) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    public string? Text(params ReadOnlySpan<string> path) => Text(Payload, path);

    public bool Is(string type) => Payload.TryGetProperty("type", out var types) && types.ValueKind == JsonValueKind.Array && types.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && t.GetString() == type);

    /// <summary>Texts of an array in the token's head; none when there is no such array.</summary>
    public IReadOnlyList<string> Head(string name)
    {
        using var head = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(Token.EncodedHeader));
        return Texts(head.RootElement, name);
    }

    public static string? Text(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    public static IReadOnlyList<string> Texts(JsonElement at, string name) =>
        at.TryGetProperty(name, out var all) && all.ValueKind == JsonValueKind.Array ? [.. all.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : [];
}
