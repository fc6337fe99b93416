using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>Who in the room confirmed a scan, and when.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000062_arrivals_seen")]
internal sealed class M62ArrivalsSeen : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("seen_by", "classes_marks", nullable: true);
        migrationBuilder.AddColumn<long>("seen_at", "classes_marks", nullable: true);
    }
}
