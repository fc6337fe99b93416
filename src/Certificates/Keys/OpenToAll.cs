using Microsoft.AspNetCore.Http;

namespace CamTay.Certificates.Keys;

/// <summary>Keys, status lists and certificate files may be read by any checker in any page: they are public, and no answer depends on who asks.</summary>
internal static class OpenToAll
{
    public static void Say(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
