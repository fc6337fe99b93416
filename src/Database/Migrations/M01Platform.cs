using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000001_platform")]
internal sealed class M01Platform : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_audit", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<long>(),
            account = table.Column<string>(),
            action = table.Column<string>(),
            about = table.Column<string>(),
            detail = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_platform_audit", x => x.id));
        migrationBuilder.CreateIndex("IX_platform_audit_at", "platform_audit", "at");
    }
}
