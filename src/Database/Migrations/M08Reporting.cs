using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000008_reporting")]
internal sealed class M08Reporting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("reporting_forms", table => new
        {
            form = table.Column<string>(),
            version = table.Column<int>(),
            sha256 = table.Column<string>(),
            yaml = table.Column<string>(),
            kept_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_forms", x => new { x.form, x.version }));

        migrationBuilder.CreateTable("reporting_reports", table => new
        {
            id = table.Column<Guid>(),
            plan = table.Column<string>(),
            period = table.Column<string>(),
            unit = table.Column<string>(),
            level = table.Column<int>(),
            form = table.Column<string>(),
            form_version = table.Column<int>(),
            state = table.Column<int>(),
            answers = table.Column<string>(),
            version = table.Column<int>(),
            figures_on = table.Column<DateOnly>(),
            position = table.Column<long>(),
            changed_at = table.Column<long>(),
            changed_by = table.Column<string>(),
            first_received_at = table.Column<long>(nullable: true),
            received = table.Column<int>(),
            accepted_number = table.Column<int>(nullable: true),
            accepted_at = table.Column<long>(nullable: true),
            accepted_by = table.Column<string>(nullable: true),
            proposed_by = table.Column<string>(nullable: true),
            restate_reason = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_reporting_reports", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_reports_plan_period_unit", "reporting_reports", ["plan", "period", "unit"], unique: true);

        migrationBuilder.CreateTable("reporting_frozen", table => new
        {
            id = table.Column<Guid>(),
            report_id = table.Column<Guid>(),
            number = table.Column<int>(),
            plan = table.Column<string>(),
            period = table.Column<string>(),
            unit = table.Column<string>(),
            content = table.Column<string>(),
            sha256 = table.Column<string>(),
            received_at = table.Column<long>(),
            received_from = table.Column<string>(),
            entry_id = table.Column<Guid>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_frozen", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_frozen_report_id_number", "reporting_frozen", ["report_id", "number"], unique: true);
        migrationBuilder.CreateIndex("IX_reporting_frozen_plan_unit", "reporting_frozen", ["plan", "unit"]);

        migrationBuilder.CreateTable("reporting_notes", table => new
        {
            id = table.Column<Guid>(),
            report_id = table.Column<Guid>(),
            number = table.Column<int>(),
            field = table.Column<string>(),
            text = table.Column<string>(),
            by = table.Column<string>(),
            at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_notes", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_notes_report_id", "reporting_notes", "report_id");

        migrationBuilder.CreateTable("reporting_extensions", table => new
        {
            id = table.Column<Guid>(),
            plan = table.Column<string>(),
            period = table.Column<string>(),
            unit = table.Column<string>(),
            last_day = table.Column<DateOnly>(),
            reason = table.Column<string>(),
            by = table.Column<string>(),
            at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_reporting_extensions", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_extensions_plan_period", "reporting_extensions", ["plan", "period"]);

        migrationBuilder.CreateTable("reporting_disputes", table => new
        {
            id = table.Column<Guid>(),
            report_id = table.Column<Guid>(),
            plan = table.Column<string>(),
            period = table.Column<string>(),
            unit = table.Column<string>(),
            target = table.Column<string>(),
            numerator = table.Column<long>(),
            denominator = table.Column<long>(),
            figures_on = table.Column<DateOnly>(),
            position = table.Column<long>(),
            reason = table.Column<string>(),
            by = table.Column<string>(),
            at = table.Column<long>(),
            state = table.Column<int>(),
            answer = table.Column<string>(nullable: true),
            decided_by = table.Column<string>(nullable: true),
            decided_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_reporting_disputes", x => x.id));
        migrationBuilder.CreateIndex("IX_reporting_disputes_report_id", "reporting_disputes", "report_id");
        migrationBuilder.CreateIndex("IX_reporting_disputes_state", "reporting_disputes", "state");
    }
}
