using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>A figure of a report is disputed once at a time. Of several that were raised in one moment before, the first stays open.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000051_one_open_dispute")]
internal sealed class M51OneOpenDispute : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            UPDATE reporting_disputes SET state = 3, answer = 'Trùng với khiếu nại đã có trước cho cùng số liệu.', decided_by = 'system', decided_at = reporting_disputes.at
            WHERE state = 1 AND EXISTS (SELECT 1 FROM reporting_disputes e WHERE e.report_id = reporting_disputes.report_id AND e.target = reporting_disputes.target
                AND e.state = 1 AND (e.at < reporting_disputes.at OR (e.at = reporting_disputes.at AND e.id < reporting_disputes.id)))
            """);
        migrationBuilder.CreateIndex("IX_reporting_disputes_open", "reporting_disputes", ["report_id", "target"], unique: true, filter: "state = 1");
    }
}
