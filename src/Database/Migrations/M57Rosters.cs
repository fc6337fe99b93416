using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261128000057_rosters")]
internal sealed class M57Rosters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("learning_roster_days", table => new
    {
        subject = table.Column<string>(),
        day = table.Column<DateOnly>(),
        shift = table.Column<string>(),
    }, constraints: table => table.PrimaryKey("PK_learning_roster_days", x => new { x.subject, x.day }));
}
