using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates;

/// <summary>Public keys that the reader trusts, each for one issuer only, and those that they handed over to.</summary>
internal sealed class PinnedKeys
{
    private readonly List<(JsonWebKey Key, string Issuer)> keys = [];

    /// <param name="set">RFC 7517 key set. A key is its <c>iss</c>'s, else the file's <c>issuer</c>'s; one that names no issuer is of no use. <c>handovers</c> are followed; other members are ignored.</param>
    /// <exception cref="JsonException">The text is no key set.</exception>
    public static PinnedKeys Of(string set)
    {
        using var document = JsonDocument.Parse(set);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("keys", out var all) || all.ValueKind != JsonValueKind.Array) throw new JsonException("keys");
        var pinned = new PinnedKeys();
        foreach (var key in all.EnumerateArray())
            if ((SignedText.Text(key, "iss") ?? SignedText.Text(root, "issuer")) is { } issuer) pinned.keys.Add((new JsonWebKey(key.GetRawText()), issuer));
        return pinned.Reaching(SignedText.Texts(root, "handovers"));
    }

    /// <summary>The handovers of a file of keys that is not itself trusted.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static IReadOnlyList<string> Handovers(string set)
    {
        using var document = JsonDocument.Parse(set);
        return document.RootElement.ValueKind == JsonValueKind.Object ? SignedText.Texts(document.RootElement, "handovers") : throw new JsonException("handovers");
    }

    /// <summary>These keys and each that one of them, or one reached by them, signed as its successor. What nobody trusted signed adds nothing.</summary>
    public PinnedKeys Reaching(IReadOnlyList<string> handovers)
    {
        var reached = new PinnedKeys();
        reached.keys.AddRange(keys);
        var open = handovers.Select(h => SignedText.Read(h, SignedText.Handover)).OfType<SignedText>().ToList();
        while (open.Find(h => reached.Signed(h) && Successor(h) is { } next && !reached.Has(next.KeyId)) is { } one)
        {
            reached.keys.Add((Successor(one)!, one.Text("iss")!));
            open.Remove(one);
        }
        return reached;
    }

    public bool Has(string? kid) => keys.Exists(k => k.Key.KeyId == kid);

    /// <summary>Signed by a key that is the issuer's whom the text names in <c>iss</c>.</summary>
    public bool Signed(SignedText text) => keys.Where(k => k.Key.KeyId == text.Token.Kid && k.Issuer == text.Text("iss")).Any(k => Holds(text.Token, k.Key));

    private static JsonWebKey? Successor(SignedText handover) =>
        handover.Payload.TryGetProperty("jwk", out var key) && SignedText.Text(key, "iss") == handover.Text("iss") && SignedText.Text(key, "kid") is { Length: > 0 } ? new JsonWebKey(key.GetRawText()) : null;

    private static bool Holds(JsonWebToken token, JsonWebKey key) => new JsonWebTokenHandler().ValidateTokenAsync(token.EncodedToken, new TokenValidationParameters
    {
        IssuerSigningKey = key, ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256], ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false, RequireExpirationTime = false,
        CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
    }).GetAwaiter().GetResult().IsValid; // nothing in it waits: the keys are here
}
