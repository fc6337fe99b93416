using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates.Keys;

/// <summary>A JSON text as a compact JWS (RFC 7515, ES256). The text is signed as it is.</summary>
internal static class SignJwt
{
    /// <param name="type"><c>JWT</c> for an open badge (Open Badges 3.0 §8.2.4), <c>vc+jwt</c> for other credentials (VC-JOSE-COSE §3.1).</param>
    public static string Sign(string payload, ECDsa pair, string kid, string type)
    {
        // The library keeps signers by key; ours is gone in a moment.
        var key = new ECDsaSecurityKey(pair) { KeyId = kid, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(payload, new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256), new Dictionary<string, object> { [JwtHeaderParameterNames.Typ] = type });
    }
}
