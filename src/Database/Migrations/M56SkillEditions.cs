using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261128000056_skill_editions")]
internal sealed class M56SkillEditions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("plan_skill_editions", table => new
    {
        number = table.Column<int>(),
        yaml = table.Column<string>(),
        author = table.Column<string>(),
        saved_at = table.Column<long>(),
    }, constraints: table => table.PrimaryKey("PK_plan_skill_editions", x => x.number));
}
