using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000014_onward")]
internal sealed class M14Onward : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("reporting_onward", table => new
        {
            frozen_id = table.Column<Guid>(),
            state = table.Column<int>(),
            tries = table.Column<int>(),
            next_try = table.Column<long>(),
            asked_by = table.Column<string>(),
            asked_at = table.Column<long>(),
            receipt = table.Column<string>(),
            sent_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_reporting_onward", x => x.frozen_id));
        migrationBuilder.CreateIndex("IX_reporting_onward_state_next_try", "reporting_onward", ["state", "next_try"]);

        migrationBuilder.CreateTable("reporting_onward_tries", table => new
        {
            id = table.Column<Guid>(),
            frozen_id = table.Column<Guid>(),
            at = table.Column<long>(),
            outcome = table.Column<int>(),
            status = table.Column<int>(),
            text = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_onward_tries", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_onward_tries_frozen_id_at", "reporting_onward_tries", ["frozen_id", "at"]);
    }
}
