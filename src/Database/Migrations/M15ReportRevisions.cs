using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>By which revision of the plan the writer of a report, or who disputes a figure, saw the figures.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261122000015_report_revisions")]
internal sealed class M15ReportRevisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("plan_revision", "reporting_reports", nullable: true);
        migrationBuilder.AddColumn<int>("plan_revision", "reporting_disputes", nullable: true);
    }
}
