using System.Globalization;
using CamTay.Platform;

namespace CamTay.Certificates.Keys;

/// <summary>Addresses that stand in what is signed, so they must be the same for ever: of <c>CAMTAY_SITE</c>, else of a program on one's own machine.</summary>
internal sealed class IssuerAddress(SiteAddress site)
{
    /// <summary>False: certificates signed now lead strangers nowhere; they can be checked with the key file only.</summary>
    public bool Public => !site.Of("/").StartsWith('/');

    public string Of(string path) => site.Lasting + path;

    public string Certificate(Guid id) => Of($"/chung-chi/{id}");

    public string Issuer(string unit) => Of($"/chung-chi/noi-cap/{Uri.EscapeDataString(unit)}");

    public string Key(string thumbprint) => Of($"/chung-chi/khoa/{thumbprint}");

    /// <param name="list">0 for the one list of certificates that were signed before there were several.</param>
    public string StatusList(string unit, int list) => Of(string.Create(CultureInfo.InvariantCulture, $"/chung-chi/trang-thai/{Uri.EscapeDataString(unit)}{(list == 0 ? "" : $"/{list}")}"));

    /// <summary>The issuer's address as it was when the key was made: the site may have moved since.</summary>
    public static string IssuerOf(IssuerKey key) => key.Kid[..^$"/chung-chi/khoa/{key.Thumbprint}".Length] + $"/chung-chi/noi-cap/{Uri.EscapeDataString(key.Unit)}";
}
