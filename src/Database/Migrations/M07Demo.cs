using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000007_demo")]
internal sealed class M07Demo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("demo_installation", table => new
        {
            id = table.Column<int>(),
            seed = table.Column<long>(),
            small = table.Column<bool>(),
            started_at = table.Column<long>(),
            finished_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_demo_installation", x => x.id));
    }
}
