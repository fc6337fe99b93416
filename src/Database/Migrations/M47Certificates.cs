using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000047_certificates")]
internal sealed class M47Certificates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("certificates_keys", table => new
        {
            thumbprint = table.Column<string>(),
            unit = table.Column<string>(),
            kid = table.Column<string>(),
            x = table.Column<string>(),
            y = table.Column<string>(),
            @sealed = table.Column<string>(nullable: true),
            made_at = table.Column<long>(),
            retired_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_certificates_keys", x => x.thumbprint));
        migrationBuilder.CreateIndex("IX_certificates_keys_unit", "certificates_keys", "unit");

        migrationBuilder.CreateTable("certificates_holders", table => new
        {
            subject = table.Column<string>(),
            pseudonym = table.Column<Guid>(),
            shown_name = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_certificates_holders", x => x.subject));

        migrationBuilder.CreateTable("certificates_certificates", table => new
        {
            id = table.Column<Guid>(),
            subject = table.Column<string>(),
            code = table.Column<string>(),
            level = table.Column<int>(),
            title = table.Column<string>(),
            needs = table.Column<string>(),
            decided_by = table.Column<Guid>(),
            decided_at = table.Column<long>(),
            edition = table.Column<int>(),
            unit = table.Column<string>(),
            issuer = table.Column<string>(),
            serial = table.Column<int>(),
            status_index = table.Column<int>(),
            jwt = table.Column<string>(),
            valid_from = table.Column<long>(),
            valid_until = table.Column<long>(),
            issued_by = table.Column<string>(),
            entry = table.Column<Guid>(),
            state = table.Column<int>(),
            ended_at = table.Column<long>(nullable: true),
            ended_by = table.Column<string>(nullable: true),
            reason = table.Column<string>(nullable: true),
            replaced_by = table.Column<Guid>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_certificates_certificates", x => x.id));
        migrationBuilder.CreateIndex("IX_certificates_certificates_subject", "certificates_certificates", "subject");
        migrationBuilder.CreateIndex("IX_certificates_certificates_unit", "certificates_certificates", "unit");
        migrationBuilder.CreateIndex("IX_certificates_certificates_entry", "certificates_certificates", "entry");
        migrationBuilder.CreateIndex("IX_certificates_certificates_issuer_serial", "certificates_certificates", ["issuer", "serial"], unique: true);
        migrationBuilder.CreateIndex("IX_certificates_certificates_issuer_status_index", "certificates_certificates", ["issuer", "status_index"], unique: true);
        migrationBuilder.CreateIndex("IX_certificates_certificates_tries", "certificates_certificates", ["subject", "code", "level", "decided_by", "edition"], unique: true);
    }
}
