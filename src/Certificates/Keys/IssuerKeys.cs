using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CamTay.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Keys;

/// <summary>The keys of issuers, one in use for each department. Made when first needed.</summary>
internal sealed class IssuerKeys(AppDb db, IDataProtectionProvider protection, IssuerAddress address, IAccess access, AuditLog audit, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("certificates.issuer-key");

    public async Task<IReadOnlyList<IssuerKey>> Of(string unit, CancellationToken ct) =>
        await db.Set<IssuerKey>().AsNoTracking().Where(k => k.Unit == unit).OrderByDescending(k => k.MadeAt).ToListAsync(ct);

    public async Task<IReadOnlyList<IssuerKey>> All(CancellationToken ct) => await db.Set<IssuerKey>().AsNoTracking().OrderBy(k => k.MadeAt).ToListAsync(ct);

    /// <summary>The key that signs now.</summary>
    public async Task<IssuerKey> Current(string unit, CancellationToken ct) =>
        db.Set<IssuerKey>().Local.FirstOrDefault(k => k.Unit == unit && k.Sealed is not null)
        ?? await db.Set<IssuerKey>().Where(k => k.Unit == unit && k.Sealed != null).OrderByDescending(k => k.MadeAt).FirstOrDefaultAsync(ct)
        ?? Make(unit, "certificate.key-made");

    /// <summary>A new key takes over. What the old one signed stays valid; its private half is gone.</summary>
    public Task Rotate(string unit, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, unit);
        foreach (var old in await db.Set<IssuerKey>().Where(k => k.Unit == unit && k.Sealed != null).ToListAsync(ct)) (old.Sealed, old.RetiredAt) = (null, clock.GetUtcNow());
        Make(unit, "certificate.key-rotated");
    }, ct);

    public ECDsa Open(IssuerKey key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(seal.Unprotect(Convert.FromBase64String(key.Sealed!)), out _);
        return pair;
    }

    private IssuerKey Make(string unit, string act)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var print = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
        var key = new IssuerKey
        {
            Thumbprint = print, Unit = unit, Kid = address.Key(print), X = x, Y = y, MadeAt = clock.GetUtcNow(),
            Sealed = Convert.ToBase64String(seal.Protect(pair.ExportPkcs8PrivateKey())),
        };
        db.Add(key);
        audit.Record(act, unit, print);
        return key;
    }
}
