using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000006_imports")]
internal sealed class M06Imports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("imports_imports", table => new
        {
            id = table.Column<Guid>(),
            kind = table.Column<string>(),
            file_name = table.Column<string>(),
            sha256 = table.Column<string>(),
            size = table.Column<long>(),
            account = table.Column<string>(),
            unit = table.Column<string>(),
            received_at = table.Column<long>(),
            finished_at = table.Column<long>(nullable: true),
            state = table.Column<int>(),
            total = table.Column<int>(),
            next_row = table.Column<int>(),
            accepted = table.Column<int>(),
            unchanged = table.Column<int>(),
            rejected = table.Column<int>(),
            queued = table.Column<int>(),
            waiting = table.Column<int>(),
            unknown_columns = table.Column<string>(),
            other_sheets = table.Column<string>(),
            problem_vi = table.Column<string>(nullable: true),
            problem_en = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_imports_imports", x => x.id));
        migrationBuilder.CreateIndex("IX_imports_imports_sha256_kind", "imports_imports", ["sha256", "kind"]);
        migrationBuilder.CreateIndex("IX_imports_imports_received_at", "imports_imports", "received_at");

        migrationBuilder.CreateTable("imports_rows", table => new
        {
            import_id = table.Column<Guid>(),
            row = table.Column<int>(),
            result = table.Column<int>(),
            at_column = table.Column<string>(nullable: true),
            reason_vi = table.Column<string>(nullable: true),
            reason_en = table.Column<string>(nullable: true),
            cells = table.Column<string>(nullable: true),
            entry_id = table.Column<Guid>(nullable: true),
            subject = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_imports_rows", x => new { x.import_id, x.row }));
        migrationBuilder.CreateIndex("IX_imports_rows_import_id_result_row", "imports_rows", ["import_id", "result", "row"]);
        migrationBuilder.CreateIndex("IX_imports_rows_entry_id", "imports_rows", "entry_id");
        migrationBuilder.CreateIndex("IX_imports_rows_subject", "imports_rows", "subject");

        migrationBuilder.CreateTable("imports_queue", table => new
        {
            id = table.Column<Guid>(),
            import_id = table.Column<Guid>(),
            row = table.Column<int>(),
            kind = table.Column<string>(),
            says = table.Column<Guid>(),
            cells = table.Column<string>(nullable: true),
            reason_vi = table.Column<string>(),
            reason_en = table.Column<string>(),
            unit = table.Column<string>(),
            added_at = table.Column<long>(),
            state = table.Column<int>(),
            decided_by = table.Column<string>(nullable: true),
            decided_at = table.Column<long>(nullable: true),
            decision_reason = table.Column<string>(nullable: true),
            subject = table.Column<string>(nullable: true),
            entry_id = table.Column<Guid>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_imports_queue", x => x.id));
        migrationBuilder.CreateIndex("IX_imports_queue_says", "imports_queue", "says");
        migrationBuilder.CreateIndex("IX_imports_queue_state_unit", "imports_queue", ["state", "unit"]);
        migrationBuilder.CreateIndex("IX_imports_queue_subject", "imports_queue", "subject");
        migrationBuilder.CreateIndex("IX_imports_queue_import_id_row", "imports_queue", ["import_id", "row"]);
    }
}
