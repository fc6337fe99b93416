using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CamTay.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Keys;

/// <summary>The key that signs now, opened.</summary>
internal sealed record Signer(IssuerKey Key, ECDsa Pair) : IDisposable
{
    public void Dispose() => Pair.Dispose();
}

/// <summary>The keys of issuers, one in use for each department. Made when first needed, and when the one in use can no longer be opened.</summary>
internal sealed class IssuerKeys(AppDb db, IDataProtectionProvider protection, IssuerAddress address, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>A key younger than this is not given up: servers that do not share their keys would else make new ones without end, one after the other.</summary>
    public static readonly TimeSpan Youth = TimeSpan.FromHours(1);
    private readonly IDataProtector seal = protection.CreateProtector("certificates.issuer-key");

    public async Task<IReadOnlyList<IssuerKey>> Of(string unit, CancellationToken ct) =>
        await db.Set<IssuerKey>().AsNoTracking().Where(k => k.Unit == unit).OrderByDescending(k => k.MadeAt).ToListAsync(ct);

    public async Task<IReadOnlyList<IssuerKey>> All(CancellationToken ct) => await db.Set<IssuerKey>().AsNoTracking().OrderBy(k => k.MadeAt).ToListAsync(ct);

    /// <summary>The key that signs now. One that cannot be opened any more, because the keys of the installation were lost, gives way to a new one.</summary>
    public async Task<Signer> Signer(string unit, CancellationToken ct) =>
        await Usable(unit, ct) ?? await db.InTransaction(async () => await Usable(unit, ct) ?? await Renew(unit, ct), ct);

    /// <summary>A new key takes over, by the old one's own word. What the old one signed stays valid; its private half is gone.</summary>
    public Task Rotate(string unit, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, unit);
        using var made = Make(unit, "certificate.key-rotated");
        foreach (var old in await Live(unit, ct)) Retire(old, made.Key);
        db.Add(made.Key);
    }, ct);

    private Task<List<IssuerKey>> Live(string unit, CancellationToken ct) => db.Set<IssuerKey>().Where(k => k.Unit == unit && k.Sealed != null).OrderByDescending(k => k.MadeAt).ToListAsync(ct);

    private async Task<Signer?> Usable(string unit, CancellationToken ct)
    {
        foreach (var key in await db.Set<IssuerKey>().AsNoTracking().Where(k => k.Unit == unit && k.Sealed != null).OrderByDescending(k => k.MadeAt).ToListAsync(ct))
            if (key.Issuer == address.Issuer(unit) && Open(key) is { } pair) return new Signer(key, pair);
        return null;
    }

    private async Task<Signer> Renew(string unit, CancellationToken ct)
    {
        var live = await Live(unit, ct);
        if (live.Exists(k => k.Issuer == address.Issuer(unit) && k.MadeAt > clock.GetUtcNow() - Youth)) throw new RefusedException(CertificatesRefusals.KeyUnreadable);
        var made = Make(unit, live.Count == 0 ? "certificate.key-made" : "certificate.key-lost");
        foreach (var lost in live) Retire(lost, made.Key);
        db.Add(made.Key);
        await db.SaveChangesAsync(ct);
        return made;
    }

    private void Retire(IssuerKey old, IssuerKey next)
    {
        using var pair = Open(old);
        if (pair is not null && old.Issuer == next.Issuer)
            old.Handover = SignJwt.Sign(JsonSerializer.Serialize(new { iss = old.Issuer, iat = clock.GetUtcNow().ToUnixTimeSeconds(), jwk = next.Jwk() }), pair, old.Kid, SignedText.Handover);
        (old.Sealed, old.RetiredAt) = (null, clock.GetUtcNow());
    }

    private ECDsa? Open(IssuerKey key)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportPkcs8PrivateKey(seal.Unprotect(Convert.FromBase64String(key.Sealed!)), out _);
            return pair;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            pair.Dispose();
            return null;
        }
    }

    private Signer Make(string unit, string act)
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var print = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
        audit.Record(act, unit, print);
        return new Signer(new IssuerKey
        {
            Thumbprint = print, Unit = unit, Kid = address.Key(print), X = x, Y = y, MadeAt = clock.GetUtcNow(),
            Sealed = Convert.ToBase64String(seal.Protect(pair.ExportPkcs8PrivateKey())),
        }, pair);
    }
}
