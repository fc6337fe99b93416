using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Status;

/// <summary>
/// An issuer's Bitstring Status List (W3C, 15 May 2025): one bit a certificate, set once it ended. Made and signed anew for each who asks, so that a
/// revocation is seen at once; a reader may keep it for half a minute.
/// </summary>
internal sealed class StatusList(AppDb db, IssuerKeys keys, IssuerAddress address, TimeProvider clock)
{
    /// <summary>Bits: the least that the standard allows, so that one holder hides among many (§4.3.1).</summary>
    public const int Size = 131_072;
    public const int SecondsKept = 30;
    private static readonly TimeSpan Believed = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<string> Signed(string unit, CancellationToken ct)
    {
        if ((await keys.Of(unit, ct)).Count == 0) throw new RefusedException(CertificatesRefusals.NoKey);
        var ended = await db.Set<Certificate>().Where(c => c.Issuer == unit && c.State != CertificateState.Live).Select(c => c.StatusIndex).ToListAsync(ct);
        var key = await keys.Current(unit, ct);
        using var pair = keys.Open(key);
        return SignJwt.Sign(Credential(unit, Encode(ended)), pair, key.Kid, "vc+jwt");
    }

    /// <summary>Multibase (u), base64url of the gzipped bits; the first place is the leftmost bit.</summary>
    public static string Encode(IEnumerable<int> ended)
    {
        var bits = new byte[Size / 8];
        foreach (var place in ended) bits[place / 8] |= (byte)(0x80 >> (place % 8));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bits);
        return "u" + Base64Url.EncodeToString(packed.ToArray());
    }

    private string Credential(string unit, string list)
    {
        var (id, now) = (address.StatusList(unit), DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()));
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = address.Issuer(unit),
            ["validFrom"] = WriteCredential.Instant(now),
            ["validUntil"] = WriteCredential.Instant(now + Believed),
            ["credentialSubject"] = new JsonObject { ["id"] = id + "#list", ["type"] = "BitstringStatusList", ["statusPurpose"] = "revocation", ["encodedList"] = list, ["ttl"] = SecondsKept * 1000 },
            ["iss"] = address.Issuer(unit), ["jti"] = id, ["sub"] = id + "#list", ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = (now + Believed).ToUnixTimeSeconds(),
        }.ToJsonString(Shape);
    }
}
