using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000002_evidence")]
internal sealed class M02Evidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("evidence_entries", table => new
        {
            seq = table.Column<long>(),
            id = table.Column<Guid>(),
            subject = table.Column<string>(),
            verb = table.Column<int>(),
            unit = table.Column<string>(),
            day = table.Column<int>(),
            occurred_at = table.Column<long>(),
            received_at = table.Column<long>(),
            captured_at = table.Column<long>(nullable: true),
            strength = table.Column<int>(),
            voids = table.Column<Guid>(nullable: true),
            statement = table.Column<string>(),
            leaf_hash = table.Column<byte[]>(),
            seal = table.Column<byte[]>(),
        }, constraints: table => table.PrimaryKey("PK_evidence_entries", x => x.seq));
        // Byte order, so that a range of subjects (unit:…) is served by the index whatever the cluster's language.
        if (migrationBuilder.ActiveProvider!.Contains("Npgsql", StringComparison.Ordinal))
            migrationBuilder.Sql("ALTER TABLE evidence_entries ALTER COLUMN subject TYPE text COLLATE \"C\"");
        migrationBuilder.CreateIndex("IX_evidence_entries_id", "evidence_entries", "id", unique: true);
        migrationBuilder.CreateIndex("IX_evidence_entries_subject_seq", "evidence_entries", ["subject", "seq"]);
        migrationBuilder.CreateIndex("IX_evidence_entries_unit_day", "evidence_entries", ["unit", "day"]);
        migrationBuilder.CreateIndex("IX_evidence_entries_voids", "evidence_entries", "voids", unique: true, filter: "voids IS NOT NULL");

        migrationBuilder.CreateTable("evidence_size", table => new
        {
            id = table.Column<int>(),
            size = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_evidence_size", x => x.id));
        migrationBuilder.Sql("INSERT INTO evidence_size (id, size) VALUES (1, 0)");

        migrationBuilder.CreateTable("evidence_tiles", table => new
        {
            level = table.Column<int>(),
            number = table.Column<long>(),
            hash = table.Column<byte[]>(),
        }, constraints: table => table.PrimaryKey("PK_evidence_tiles", x => new { x.level, x.number }));

        migrationBuilder.CreateTable("evidence_heads", table => new
        {
            size = table.Column<long>(),
            root = table.Column<byte[]>(),
            signed_at = table.Column<long>(),
            signature = table.Column<byte[]>(),
            key_id = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_evidence_heads", x => x.size));
    }
}
