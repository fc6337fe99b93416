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
    /// <summary>A reader's clock may be behind by this much: a list signed this moment must not look like one of tomorrow.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="list">0 for certificates that were signed before there were several lists.</param>
    public async Task<string> Signed(string unit, int list, CancellationToken ct)
    {
        var own = await keys.Of(unit, ct);
        if (own.Count == 0) throw new RefusedException(CertificatesRefusals.NoKey);
        var here = db.Set<Certificate>().Where(c => c.Issuer == unit && c.StatusList == list);
        if (list > 1 && !await here.AnyAsync(ct)) throw new RefusedException(CertificatesRefusals.NoList);
        var ended = await here.Where(c => c.State != CertificateState.Live).Select(c => c.StatusIndex).ToListAsync(ct);
        using var signer = await keys.Signer(unit, ct);
        return SignJwt.Sign(Credential(unit, list, Encode(ended)), signer.Pair, signer.Key.Kid, SignedText.StatusList, [.. own.Select(k => k.Handover).OfType<string>()]);
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

    private string Credential(string unit, int number, string list)
    {
        var (id, now) = (address.StatusList(unit, number), DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()));
        var from = now - ClocksDiffer;
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = address.Issuer(unit),
            ["validFrom"] = WriteCredential.Instant(from),
            ["validUntil"] = WriteCredential.Instant(now + Believed),
            ["credentialSubject"] = new JsonObject { ["id"] = id + "#list", ["type"] = "BitstringStatusList", ["statusPurpose"] = "revocation", ["encodedList"] = list, ["ttl"] = SecondsKept * 1000 },
            ["iss"] = address.Issuer(unit), ["jti"] = id, ["sub"] = id + "#list", ["nbf"] = from.ToUnixTimeSeconds(), ["exp"] = (now + Believed).ToUnixTimeSeconds(),
        }.ToJsonString(Shape);
    }
}
