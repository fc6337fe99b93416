using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates;

internal static class CertificatesTables
{
    public static void Add(ModelBuilder model)
    {
        var keys = model.Entity<IssuerKey>();
        keys.ToTable("certificates_keys").HasKey(k => k.Thumbprint);
        keys.Ignore(k => k.Issuer);
        keys.HasIndex(k => k.Unit);

        model.Entity<Holder>().ToTable("certificates_holders").HasKey(h => h.Subject);
        model.Entity<PendingFollow>().ToTable("certificates_pending").HasKey(p => p.Subject);

        var certificates = model.Entity<Certificate>();
        certificates.ToTable("certificates_certificates").HasKey(c => c.Id);
        certificates.Property(c => c.Id).ValueGeneratedNever();
        certificates.HasIndex(c => c.Subject);
        certificates.HasIndex(c => c.Unit);
        certificates.HasIndex(c => c.Entry);
        certificates.HasIndex(c => new { c.Issuer, c.Serial }).IsUnique();
        certificates.HasIndex(c => new { c.Issuer, c.StatusList, c.StatusIndex }).IsUnique();
        // Two nodes that see the same tries issue one certificate.
        certificates.HasIndex(c => new { c.Subject, c.Code, c.Level, c.DecidedBy, c.Edition }).IsUnique().HasDatabaseName("IX_certificates_certificates_tries");
    }
}
