using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000030_classes")]
internal sealed class M30Classes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Holding(migrationBuilder);
        Attendance(migrationBuilder);
    }

    private static void Holding(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("classes_classes", table => new
        {
            id = table.Column<Guid>(),
            code = table.Column<string>(),
            kind = table.Column<string>(),
            title = table.Column<string>(),
            unit = table.Column<string>(),
            plan = table.Column<string>(),
            target = table.Column<string>(),
            skills = table.Column<string>(),
            lessons = table.Column<string>(),
            before = table.Column<string>(),
            after = table.Column<string>(),
            place = table.Column<string>(),
            remote = table.Column<bool>(),
            capacity = table.Column<int>(),
            partner = table.Column<string>(),
            agreement = table.Column<string>(),
            agreed_on = table.Column<DateOnly>(nullable: true),
            guests = table.Column<string>(),
            state = table.Column<int>(),
            reason = table.Column<string>(),
            created_by = table.Column<string>(),
            created_at = table.Column<long>(),
            closed_at = table.Column<long>(nullable: true),
            turn = table.Column<int>(),
        }, constraints: table => table.PrimaryKey("PK_classes_classes", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_classes_code", "classes_classes", "code", unique: true);
        migrationBuilder.CreateIndex("IX_classes_classes_state", "classes_classes", "state");

        migrationBuilder.CreateTable("classes_sessions", table => new
        {
            id = table.Column<Guid>(),
            class_id = table.Column<Guid>(),
            starts_at = table.Column<long>(),
            ends_at = table.Column<long>(),
            secret = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_classes_sessions", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_sessions_class_id", "classes_sessions", "class_id");

        migrationBuilder.CreateTable("classes_trainers", table => new
        {
            class_id = table.Column<Guid>(),
            subject = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_classes_trainers", x => new { x.class_id, x.subject }));

        migrationBuilder.CreateTable("classes_invitations", table => new
        {
            class_id = table.Column<Guid>(),
            subject = table.Column<string>(),
            answer = table.Column<int>(),
            at = table.Column<long>(),
            answered_at = table.Column<long>(nullable: true),
            by = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_classes_invitations", x => new { x.class_id, x.subject }));
        migrationBuilder.CreateIndex("IX_classes_invitations_subject", "classes_invitations", "subject");

        migrationBuilder.CreateTable("classes_files", table => new
        {
            id = table.Column<Guid>(),
            class_id = table.Column<Guid>(),
            session_id = table.Column<Guid>(nullable: true),
            purpose = table.Column<int>(),
            name = table.Column<string>(),
            type = table.Column<string>(),
            size = table.Column<long>(),
            sha256 = table.Column<string>(),
            by = table.Column<string>(),
            at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_classes_files", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_files_class_id", "classes_files", "class_id");
    }

    private static void Attendance(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("classes_marks", table => new
        {
            id = table.Column<Guid>(),
            class_id = table.Column<Guid>(),
            session_id = table.Column<Guid>(),
            account = table.Column<string>(),
            subject = table.Column<string>(nullable: true),
            at = table.Column<long>(),
            left_at = table.Column<long>(nullable: true),
            scan = table.Column<Guid>(),
            device = table.Column<string>(),
            flagged = table.Column<bool>(),
            struck = table.Column<bool>(),
        }, constraints: table => table.PrimaryKey("PK_classes_marks", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_marks_session_id_account", "classes_marks", ["session_id", "account"], unique: true);
        migrationBuilder.CreateIndex("IX_classes_marks_scan", "classes_marks", "scan", unique: true);
        migrationBuilder.CreateIndex("IX_classes_marks_class_id", "classes_marks", "class_id");

        migrationBuilder.CreateTable("classes_roll", table => new
        {
            id = table.Column<Guid>(),
            class_id = table.Column<Guid>(),
            session_id = table.Column<Guid>(),
            subject = table.Column<string>(),
            kind = table.Column<int>(),
            captured_at = table.Column<long>(),
            at = table.Column<long>(),
            received_at = table.Column<long>(),
            device = table.Column<string>(),
            number = table.Column<long>(),
            by = table.Column<string>(),
            struck = table.Column<bool>(),
        }, constraints: table => table.PrimaryKey("PK_classes_roll", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_roll_class_id", "classes_roll", "class_id");

        migrationBuilder.CreateTable("classes_lines", table => new
        {
            id = table.Column<Guid>(),
            class_id = table.Column<Guid>(),
            session_id = table.Column<Guid>(),
            file_id = table.Column<Guid>(),
            sha256 = table.Column<string>(),
            number = table.Column<int>(),
            subject = table.Column<string>(),
            state = table.Column<int>(),
            confirmed_by = table.Column<string>(),
            decided_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_classes_lines", x => x.id));
        migrationBuilder.CreateIndex("IX_classes_lines_file_id_number", "classes_lines", ["file_id", "number"], unique: true);
        migrationBuilder.CreateIndex("IX_classes_lines_class_id", "classes_lines", "class_id");
    }
}
