using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>The last day by which a report's first receipt was judged. Reports received before have none and are judged by plan and earlier extensions, as before.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000050_report_deadlines")]
internal sealed class M50ReportDeadlines : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("planned_at_receipt", "reporting_reports", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("last_day_at_receipt", "reporting_reports", nullable: true);
    }
}
