using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000010_obstacles")]
internal sealed class M10Obstacles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("plan_obstacles", table => new
        {
            id = table.Column<Guid>(),
            plan = table.Column<string>(),
            unit = table.Column<string>(),
            theme = table.Column<string>(),
            task = table.Column<string>(),
            text = table.Column<string>(),
            raised_at = table.Column<long>(),
            raised_by = table.Column<string>(),
            state = table.Column<int>(),
            department = table.Column<string>(),
            answer = table.Column<string>(),
            answered_at = table.Column<long>(nullable: true),
            closed_at = table.Column<long>(nullable: true),
            version = table.Column<int>(),
        }, constraints: table => table.PrimaryKey("PK_plan_obstacles", x => x.id));
        migrationBuilder.CreateIndex("IX_plan_obstacles_state_unit", "plan_obstacles", ["state", "unit"]);

        migrationBuilder.CreateTable("plan_obstacle_steps", table => new
        {
            id = table.Column<Guid>(),
            obstacle_id = table.Column<Guid>(),
            at = table.Column<long>(),
            account = table.Column<string>(),
            step = table.Column<string>(),
            text = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_plan_obstacle_steps", x => x.id));
        migrationBuilder.CreateIndex("IX_plan_obstacle_steps_obstacle_id_at", "plan_obstacle_steps", ["obstacle_id", "at"]);
    }
}
