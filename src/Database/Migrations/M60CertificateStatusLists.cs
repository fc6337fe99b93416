using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>Several status lists an issuer, keys that hand over, and certificates that wait to be tried again.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000060_certificate_status_lists")]
internal sealed class M60CertificateStatusLists : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("handover", "certificates_keys", nullable: true);
        migrationBuilder.AddColumn<int>("status_list", "certificates_certificates", defaultValue: 0);
        migrationBuilder.DropIndex("IX_certificates_certificates_issuer_status_index", "certificates_certificates");
        migrationBuilder.CreateIndex("IX_certificates_certificates_issuer_status_list_status_index", "certificates_certificates", ["issuer", "status_list", "status_index"], unique: true);
        migrationBuilder.CreateTable("certificates_pending", table => new
        {
            subject = table.Column<string>(),
            since = table.Column<long>(),
            fault = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_certificates_pending", x => x.subject));
    }
}
