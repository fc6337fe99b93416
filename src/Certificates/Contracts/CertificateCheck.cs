using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CamTay.Certificates;

/// <summary>What a check of a certificate comes to.</summary>
public enum CertificateVerdict
{
    /// <summary>Signed by a key of its issuer, within its days, and the issuer's status list says that it stands.</summary>
    Valid,
    /// <summary>No certificate, changed after it was signed, or signed by a key that is not pinned.</summary>
    Bad,
    /// <summary>Genuine, but its days are over or have not begun.</summary>
    OutOfTime,
    /// <summary>Genuine, but the issuer's status list says that it ended.</summary>
    Revoked,
    /// <summary>Genuine and within its days; whether it was revoked is not known.</summary>
    Unchecked,
}

/// <summary>One thing that was checked.</summary>
public sealed record CertificateCheckLine(string Code, bool Holds, string Vi, string En);

/// <summary>Everything that was found; names are what the credential itself says, null where it says nothing readable.</summary>
/// <param name="StatusKnown">A signed status list was at hand, so that a revocation would have been seen.</param>
public sealed record CertificateReport(CertificateVerdict Verdict, IReadOnlyList<CertificateCheckLine> Lines, string Kid, string? Title, string? Holder, string? Issuer, DateTimeOffset? From, DateTimeOffset? Until, bool StatusKnown);

/// <summary>
/// Checks a certificate (Open Badges 3.0 §8.2.6, ES256) against pinned public keys, without network and database. For the command line and the
/// program itself; <c>verify.ts</c> does the same in a browser.
/// </summary>
public static class CertificateCheck
{
    /// <param name="pinned">RFC 7517 key set, each key an issuer's (<c>iss</c>, or the file's <c>issuer</c>).</param>
    /// <param name="statusList">The issuer's status list as a JWT (W3C Bitstring Status List), or null when there is none at hand.</param>
    /// <param name="newerKeys">The issuer's present file of keys, which nobody vouches for: only the handovers in it that pinned keys signed count.</param>
    /// <exception cref="JsonException">A key set is none.</exception>
    public static CertificateReport Check(string jwt, string pinned, string? statusList, DateTimeOffset now, string? newerKeys = null)
    {
        var keys = PinnedKeys.Of(pinned);
        if (newerKeys is not null) keys = keys.Reaching(PinnedKeys.Handovers(newerKeys));
        var list = statusList is null ? null : SignedText.Read(statusList, SignedText.StatusList);
        if (list is not null) keys = keys.Reaching(list.Head(SignedText.HandoversInHead));
        var lines = new List<CertificateCheckLine>();
        void Say(string code, bool holds, string vi, string en) => lines.Add(new(code, holds, vi, en));
        if (SignedText.Read(jwt, SignedText.Certificate) is not { } token || !token.Is("OpenBadgeCredential"))
        {
            Say("form", false, "Tệp không phải chứng chỉ dạng JWT.", "The file is no certificate in JWT form.");
            return new CertificateReport(CertificateVerdict.Bad, lines, "", null, null, null, null, null, false);
        }
        Say("key", keys.Has(token.Token.Kid), "Khóa ký nằm trong tệp khóa đã ghim", "The signing key is among the pinned ones");
        var signed = keys.Signed(token);
        Say("signature", signed, "Chữ ký đúng khóa của nơi cấp, nội dung không bị sửa", "The signature is by the issuer's key, nothing was changed");
        var credential = token.Payload;
        var consistent = signed && Consistent(credential);
        Say("claims", consistent, "Các mục lặp lại trong chữ ký khớp với nội dung", "What the token repeats is what the credential says");
        var (from, until) = (Instant(credential, "validFrom"), Instant(credential, "validUntil"));
        var inTime = from <= now && now < until;
        if (consistent) Say("time", inTime, "Còn trong thời hạn", "Within its days");
        var ended = consistent && list is not null ? Ended(credential, list, keys, now) : null;
        if (ended is { } over) Say("status", !over, "Nơi cấp không thu hồi, không thay thế", "Not revoked nor replaced by the issuer");
        else if (consistent) Say("status-unknown", true, "Chưa kiểm được trạng thái thu hồi (không có danh sách trạng thái đọc được)", "Revocation was not checked (no status list that can be read at hand)");
        var verdict = !consistent ? CertificateVerdict.Bad : ended == true ? CertificateVerdict.Revoked : !inTime ? CertificateVerdict.OutOfTime : ended is null ? CertificateVerdict.Unchecked : CertificateVerdict.Valid;
        return new CertificateReport(verdict, lines, token.Token.Kid ?? "", token.Text("name"), Holder(credential), token.Text("issuer", "name"), from, until, ended is not null);
    }

    private static bool Consistent(JsonElement c) =>
        Text(c, "iss") is { } iss && iss == (Text(c, "issuer", "id") ?? Text(c, "issuer")) && Text(c, "sub") is { } sub && sub == Text(c, "credentialSubject", "id")
        && Text(c, "jti") is { } jti && jti == Text(c, "id") && Seconds(c, "nbf") == Instant(c, "validFrom") && Seconds(c, "exp") == Instant(c, "validUntil");

    /// <summary>Null when the list is not this issuer's, not signed, or too old to say anything.</summary>
    private static bool? Ended(JsonElement credential, SignedText list, PinnedKeys keys, DateTimeOffset now)
    {
        if (!list.Is("BitstringStatusListCredential") || !keys.Signed(list) || !Consistent(list.Payload)) return null;
        if (list.Text("iss") != Text(credential, "iss") || list.Text("id") != Text(credential, "credentialStatus", "statusListCredential") || !(Instant(list.Payload, "validUntil") >= now)) return null;
        if (list.Text("credentialSubject", "encodedList") is not ['u', .. var packed] || !int.TryParse(Text(credential, "credentialStatus", "statusListIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return null;
        using var bits = new MemoryStream();
        using (var zip = new GZipStream(new MemoryStream(Base64UrlEncoder.DecodeBytes(packed)), CompressionMode.Decompress)) zip.CopyTo(bits);
        return place / 8 < bits.Length ? (bits.GetBuffer()[place / 8] & (0x80 >> (place % 8))) != 0 : null;
    }

    private static string? Holder(JsonElement c) =>
        c.TryGetProperty("credentialSubject", out var subject) && subject.ValueKind == JsonValueKind.Object && subject.TryGetProperty("identifier", out var ids) && ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() > 0 ? Text(ids[0], "identityHash") : null;

    private static string? Text(JsonElement at, params ReadOnlySpan<string> path) => SignedText.Text(at, path);

    private static DateTimeOffset? Instant(JsonElement c, string name) =>
        DateTimeOffset.TryParse(Text(c, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static DateTimeOffset? Seconds(JsonElement c, string name) =>
        c.TryGetProperty(name, out var n) && n.ValueKind == JsonValueKind.Number && n.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
