namespace CamTay.Certificates.Keys;

/// <summary>A key pair of an issuer (ECDSA P-256). The public half stays for ever; the private one is sealed, and gone when another key has taken over.</summary>
internal sealed class IssuerKey
{
    /// <summary>RFC 7638: SHA-256 of the public JWK, base64url.</summary>
    public string Thumbprint { get; init; } = "";
    /// <summary>Unit at the top of the department's tree.</summary>
    public string Unit { get; init; } = "";
    /// <summary>The key's address, as it stands in the <c>kid</c> of what it signed.</summary>
    public string Kid { get; init; } = "";
    /// <summary>Coordinates of the public point, base64url.</summary>
    public string X { get; init; } = "";
    public string Y { get; init; } = "";
    /// <summary>PKCS#8, sealed by the installation's own keys, which lie outside the database; null once retired.</summary>
    public string? Sealed { get; set; }
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RetiredAt { get; set; }
    /// <summary>What it signed last: which key comes after it. Null while it signs, and for one that was lost before it could say so.</summary>
    public string? Handover { get; set; }

    /// <summary>The issuer for whom it speaks, at the address that held when it was made.</summary>
    public string Issuer => IssuerAddress.IssuerOf(this);

    /// <summary>As RFC 7517 writes it, public half only. <c>iss</c> ties it to its issuer: a reader may pin the keys of several.</summary>
    public object Jwk() => new { kty = "EC", crv = "P-256", x = X, y = Y, kid = Kid, use = "sig", alg = "ES256", iss = Issuer };
}
