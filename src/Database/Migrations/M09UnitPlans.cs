using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000009_unit_plans")]
internal sealed class M09UnitPlans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("plan_unit_plans", table => new
        {
            id = table.Column<Guid>(),
            plan = table.Column<string>(),
            obligation = table.Column<string>(),
            unit = table.Column<string>(),
            revision = table.Column<int>(),
            state = table.Column<int>(),
            content = table.Column<string>(),
            version = table.Column<int>(),
            created_at = table.Column<long>(),
            changed_by = table.Column<string>(),
            changed_at = table.Column<long>(),
            received_at = table.Column<long>(nullable: true),
            approved_at = table.Column<long>(nullable: true),
            note = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_plan_unit_plans", x => x.id));
        migrationBuilder.CreateIndex("IX_plan_unit_plans_plan_unit", "plan_unit_plans", ["plan", "unit"], unique: true);

        migrationBuilder.CreateTable("plan_unit_plan_steps", table => new
        {
            id = table.Column<Guid>(),
            unit_plan_id = table.Column<Guid>(),
            at = table.Column<long>(),
            account = table.Column<string>(),
            step = table.Column<string>(),
            note = table.Column<string>(),
            content = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_plan_unit_plan_steps", x => x.id));
        migrationBuilder.CreateIndex("IX_plan_unit_plan_steps_unit_plan_id_at", "plan_unit_plan_steps", ["unit_plan_id", "at"]);
    }
}
