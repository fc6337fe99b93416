using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Pages;

/// <summary>A certificate as anybody may see it who knows its address.</summary>
internal sealed record OpenCertificate(Certificate Row, JsonElement Credential, IReadOnlyList<(string Path, string Value)> Fields, string Kid, bool Sound, string IssuerName, Certificate? Newer)
{
    public string? Field(string path) => Fields.FirstOrDefault(f => f.Path == path).Value;
}

internal sealed class ReadCertificate(AppDb db, IssuerKeys keys, IUnits units, TimeProvider clock)
{
    public async Task<OpenCertificate> Open(Guid id, CancellationToken ct)
    {
        var row = await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RefusedException(CertificatesRefusals.NotFound);
        var issuer = await KeyFiles.Name(units, row.Issuer, ct);
        if (row.Jwt.Length == 0) return new OpenCertificate(row, default, [], "", false, issuer, null);
        var payload = Payload(row.Jwt);
        var checkedNow = CertificateCheck.Check(row.Jwt, await Pinned(row.Issuer, ct), null, clock.GetUtcNow());
        var newer = row.ReplacedBy is { } by ? await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == by, ct) : null;
        return new OpenCertificate(row, payload, SignedFields.Of(payload), checkedNow.Kid, checkedNow.Verdict is not CertificateVerdict.Bad, issuer, newer);
    }

    public static JsonElement Payload(string jwt) => JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(jwt.Split('.')[1]))).RootElement.Clone();

    private async Task<string> Pinned(string unit, CancellationToken ct) => JsonSerializer.Serialize(KeyFiles.Set(await keys.Of(unit, ct)));
}
