using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000046_refreshers")]
internal sealed class M46Refreshers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_refreshers", table => new
        {
            learner_id = table.Column<Guid>(),
            skill = table.Column<string>(),
            level = table.Column<int>(),
            due_at = table.Column<long>(),
            fell_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_learning_refreshers", x => new { x.learner_id, x.skill }));
        migrationBuilder.CreateIndex("IX_learning_refreshers_due_at", "learning_refreshers", "due_at");
    }
}
