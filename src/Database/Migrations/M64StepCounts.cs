using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>Steps are counted by unit and month as well. What was counted before belongs to no unit and month that anybody knows.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000064_step_counts")]
internal sealed class M64StepCounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_step_counts", table => new
        {
            lesson = table.Column<string>(),
            version = table.Column<string>(),
            step = table.Column<int>(),
            mode = table.Column<int>(),
            unit = table.Column<string>(),
            month = table.Column<int>(),
            reached = table.Column<int>(),
            mistaken = table.Column<int>(),
            hinted = table.Column<int>(),
            stopped = table.Column<int>(),
        }, constraints: table => table.PrimaryKey("PK_learning_step_counts", x => new { x.lesson, x.version, x.step, x.mode, x.unit, x.month }));
        migrationBuilder.Sql("""
            INSERT INTO learning_step_counts (lesson, version, step, mode, unit, month, reached, mistaken, hinted, stopped)
            SELECT lesson, version, step, mode, '', 0, reached, mistaken, hinted, stopped FROM learning_steps
            """);
        migrationBuilder.DropTable("learning_steps");
    }
}
