using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000004_plan")]
internal sealed class M04Plan : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("plan_revisions", table => new
        {
            plan = table.Column<string>(),
            revision = table.Column<int>(),
            sha256 = table.Column<string>(),
            yaml = table.Column<string>(),
            skill_sets = table.Column<string>(),
            loaded_at = table.Column<long>(),
            loaded_by = table.Column<string>(),
            origin = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_plan_revisions", x => new { x.plan, x.revision }));
    }
}
