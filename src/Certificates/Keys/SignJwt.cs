using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates.Keys;

/// <summary>A JSON text as a compact JWS (RFC 7515, ES256). The text is signed as it is.</summary>
internal static class SignJwt
{
    /// <param name="type">One of the kinds of <see cref="SignedText"/>: a checker takes each for its own purpose only.</param>
    /// <param name="handovers">Carried in the head (an open badge may have no such member).</param>
    public static string Sign(string payload, ECDsa pair, string kid, string type, IReadOnlyList<string>? handovers = null)
    {
        // The library keeps signers by key; ours is gone in a moment.
        var key = new ECDsaSecurityKey(pair) { KeyId = kid, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        var head = new Dictionary<string, object> { [JwtHeaderParameterNames.Typ] = type };
        if (handovers is { Count: > 0 }) head[SignedText.HandoversInHead] = handovers.ToArray();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload, new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256), head);
    }
}
