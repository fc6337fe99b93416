using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000016_attachments")]
internal sealed class M16Attachments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("reporting_attachments", table => new
        {
            id = table.Column<Guid>(),
            report_id = table.Column<Guid>(),
            unit = table.Column<string>(),
            field = table.Column<string>(),
            name = table.Column<string>(),
            size = table.Column<long>(),
            sha256 = table.Column<string>(),
            by = table.Column<string>(),
            at = table.Column<long>(),
            removed_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_reporting_attachments", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_attachments_report_id", "reporting_attachments", ["report_id"]);

        migrationBuilder.CreateTable("reporting_attachment_contents", table => new
        {
            sha256 = table.Column<string>(),
            bytes = table.Column<byte[]>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_attachment_contents", x => x.sha256));
    }
}
