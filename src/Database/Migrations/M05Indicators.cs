using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000005_indicators")]
internal sealed class M05Indicators : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("indicators_definitions", table => new
        {
            id = table.Column<int>(),
            hash = table.Column<string>(),
            position = table.Column<long>(),
            ready = table.Column<bool>(),
            touched_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_indicators_definitions", x => x.id));

        migrationBuilder.CreateTable("indicators_structure", table => new
        {
            id = table.Column<int>(),
            seq = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_indicators_structure", x => x.id));
        migrationBuilder.Sql("INSERT INTO indicators_structure (id, seq) VALUES (1, 0)");

        migrationBuilder.CreateTable("indicators_deltas", table => new
        {
            definition = table.Column<int>(),
            seq = table.Column<long>(),
            n = table.Column<int>(),
            day = table.Column<int>(),
            place = table.Column<string>(),
            grp = table.Column<string>(),
            subject = table.Column<string>(),
            den = table.Column<long>(),
            num = table.Column<long>(),
            strength = table.Column<int>(),
            conflict = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_indicators_deltas", x => new { x.definition, x.seq, x.n }));
    }
}
