using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates;

/// <summary>What a check of a certificate comes to.</summary>
public enum CertificateVerdict
{
    /// <summary>Signed by a pinned key, within its days; not revoked as far as the given status list tells.</summary>
    Valid,
    /// <summary>No certificate, changed after it was signed, or signed by a key that is not pinned.</summary>
    Bad,
    /// <summary>Genuine, but its days are over or have not begun.</summary>
    OutOfTime,
    /// <summary>Genuine, but the issuer's status list says that it ended.</summary>
    Revoked,
}

/// <summary>One thing that was checked.</summary>
public sealed record CertificateCheckLine(string Code, bool Holds, string Vi, string En);

/// <summary>Everything that was found; names are what the credential itself says, null where it says nothing readable.</summary>
/// <param name="StatusKnown">A signed status list was at hand, so that a revocation would have been seen.</param>
public sealed record CertificateReport(CertificateVerdict Verdict, IReadOnlyList<CertificateCheckLine> Lines, string Kid, string? Title, string? Holder, string? Issuer, DateTimeOffset? From, DateTimeOffset? Until, bool StatusKnown);

/// <summary>Checks a certificate (Open Badges 3.0 §8.2.6, ES256) against pinned public keys, without network and database. For the command line and the public page.</summary>
public static class CertificateCheck
{
    /// <param name="pinned">RFC 7517 key set; other members are ignored.</param>
    /// <param name="statusList">The issuer's status list as a JWT (W3C Bitstring Status List), or null when there is none at hand.</param>
    /// <exception cref="JsonException">The key set is none.</exception>
    public static CertificateReport Check(string jwt, string pinned, string? statusList, DateTimeOffset now)
    {
        var keys = Keys(pinned);
        var lines = new List<CertificateCheckLine>();
        void Say(string code, bool holds, string vi, string en) => lines.Add(new(code, holds, vi, en));
        if (Read(jwt) is not { } token)
        {
            Say("form", false, "Tệp không phải chứng chỉ dạng JWT.", "The file is no certificate in JWT form.");
            return new CertificateReport(CertificateVerdict.Bad, lines, "", null, null, null, null, null, false);
        }
        var credential = Payload(token);
        var known = keys.Any(k => k.KeyId == token.Kid);
        Say("key", known, "Khóa ký nằm trong tệp khóa đã ghim", "The signing key is among the pinned ones");
        var signed = known && Signed(jwt, keys);
        Say("signature", signed, "Chữ ký đúng, nội dung không bị sửa", "The signature holds, nothing was changed");
        var consistent = signed && Consistent(credential);
        Say("claims", consistent, "Các mục lặp lại trong chữ ký khớp với nội dung", "What the token repeats is what the credential says");
        var (from, until) = (Instant(credential, "validFrom"), Instant(credential, "validUntil"));
        var inTime = from <= now && now < until;
        if (consistent) Say("time", inTime, "Còn trong thời hạn", "Within its days");
        var ended = consistent && statusList is not null ? Ended(credential, statusList, keys, now) : null;
        if (ended is { } over) Say("status", !over, "Nơi cấp không thu hồi, không thay thế", "Not revoked nor replaced by the issuer");
        else if (consistent) Say("status-unknown", true, "Chưa kiểm được trạng thái thu hồi (không có danh sách trạng thái)", "Revocation was not checked (no status list at hand)");
        var verdict = !consistent ? CertificateVerdict.Bad : ended == true ? CertificateVerdict.Revoked : inTime ? CertificateVerdict.Valid : CertificateVerdict.OutOfTime;
        return new CertificateReport(verdict, lines, token.Kid ?? "", Text(credential, "name"), Holder(credential), Text(credential, "issuer", "name"), from, until, ended is not null);
    }

    private static List<JsonWebKey> Keys(string pinned)
    {
        using var document = JsonDocument.Parse(pinned);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array) throw new JsonException("keys");
        return [.. keys.EnumerateArray().Select(k => new JsonWebKey(k.GetRawText()))];
    }

    private static JsonWebToken? Read(string jwt)
    {
        try
        {
            var token = new JsonWebToken(jwt.Trim());
            return token.Alg == SecurityAlgorithms.EcdsaSha256 && Payload(token).ValueKind == JsonValueKind.Object ? token : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static JsonElement Payload(JsonWebToken token)
    {
        using var document = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return document.RootElement.Clone();
    }

    private static bool Signed(string jwt, List<JsonWebKey> keys) => new JsonWebTokenHandler().ValidateTokenAsync(jwt.Trim(), new TokenValidationParameters
    {
        IssuerSigningKeys = keys, ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256], ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false, RequireExpirationTime = false,
        CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
    }).GetAwaiter().GetResult().IsValid; // nothing in it waits: the keys are here

    private static bool Consistent(JsonElement c) =>
        Text(c, "iss") is { } iss && iss == (Text(c, "issuer", "id") ?? Text(c, "issuer")) && Text(c, "sub") is { } sub && sub == Text(c, "credentialSubject", "id")
        && Text(c, "jti") is { } jti && jti == Text(c, "id") && Seconds(c, "nbf") == Instant(c, "validFrom") && Seconds(c, "exp") == Instant(c, "validUntil");

    /// <summary>Null when the list is not this issuer's, not signed, or too old to say anything.</summary>
    private static bool? Ended(JsonElement credential, string statusList, List<JsonWebKey> keys, DateTimeOffset now)
    {
        if (Read(statusList) is not { } token || !Signed(statusList, keys)) return null;
        var list = Payload(token);
        if (!Consistent(list) || Text(list, "iss") != Text(credential, "iss") || Text(list, "id") != Text(credential, "credentialStatus", "statusListCredential") || Instant(list, "validUntil") < now) return null;
        if (Text(list, "credentialSubject", "encodedList") is not ['u', .. var packed] || !int.TryParse(Text(credential, "credentialStatus", "statusListIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return null;
        using var bits = new MemoryStream();
        using (var zip = new GZipStream(new MemoryStream(Base64UrlEncoder.DecodeBytes(packed)), CompressionMode.Decompress)) zip.CopyTo(bits);
        return place / 8 < bits.Length ? (bits.GetBuffer()[place / 8] & (0x80 >> (place % 8))) != 0 : null;
    }

    private static string? Holder(JsonElement c) =>
        c.TryGetProperty("credentialSubject", out var subject) && subject.TryGetProperty("identifier", out var ids) && ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() > 0 ? Text(ids[0], "identityHash") : null;

    private static string? Text(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    private static DateTimeOffset? Instant(JsonElement c, string name) =>
        DateTimeOffset.TryParse(Text(c, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static DateTimeOffset? Seconds(JsonElement c, string name) =>
        c.TryGetProperty(name, out var n) && n.ValueKind == JsonValueKind.Number && n.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
