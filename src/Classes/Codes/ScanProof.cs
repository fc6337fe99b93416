using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CamTay.Classes.Codes;

/// <summary>
/// That this phone read a live code: signing in takes longer than a code lives. Sealed in a cookie, for ten minutes, for one account: the one that was
/// signed in when it was read, else the first that uses it. Cookies can be copied, so a scan alone is never more than declared.
/// </summary>
internal sealed record Scan(Guid Session, Guid Id, DateTimeOffset At, string Device);

internal sealed class ScanProof(IDataProtectionProvider protection, IAccess access, TimeProvider clock)
{
    private const string ProofCookie = "camtay-quet", DeviceCookie = "camtay-may", Path = "/co-mat";
    public static readonly TimeSpan Lives = TimeSpan.FromMinutes(10);

    private readonly IDataProtector seal = protection.CreateProtector("CamTay.Classes.Scan");

    public void Give(HttpContext http, Guid session)
    {
        var now = clock.GetUtcNow();
        var device = http.Request.Cookies[DeviceCookie] is { Length: 32 } known ? known : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var proof = string.Join('|', session.ToString("N"), Guid.CreateVersion7().ToString("N"), now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), device, access.SignedIn ? access.Account : "");
        http.Response.Cookies.Append(DeviceCookie, device, Options(http, TimeSpan.FromDays(400)));
        http.Response.Cookies.Append(ProofCookie, seal.Protect(proof), Options(http, Lives));
    }

    /// <summary>The scan of this session that the phone carries; null when there is none, it is older than ten minutes, or it was made by another phone or account.</summary>
    public Scan? Read(HttpContext http, Guid session)
    {
        if (http.Request.Cookies[ProofCookie] is not { Length: > 0 } kept) return null;
        string text;
        try { text = seal.Unprotect(kept); }
        catch (CryptographicException) { return null; }
        if (text.Split('|', 5) is not [var of, var id, var at, var device, var account] || account.Length > 0 && account != access.Account || of != session.ToString("N") || device != http.Request.Cookies[DeviceCookie]) return null;
        var scan = new Scan(session, Guid.ParseExact(id, "N"), DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)), Hash(device));
        return clock.GetUtcNow() - scan.At <= Lives ? scan : null;
    }

    public void Spend(HttpContext http) => http.Response.Cookies.Delete(ProofCookie, new CookieOptions { Path = Path });

    // 64 bits tell the phones of one session apart, and lead nowhere else.
    private static string Hash(string device) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(device)))[..16];

    private static CookieOptions Options(HttpContext http, TimeSpan age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = Path, MaxAge = age, IsEssential = true };
}
