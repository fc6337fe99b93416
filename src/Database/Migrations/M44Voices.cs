using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000044_voices")]
internal sealed class M44Voices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_recordings", table => new
        {
            id = table.Column<Guid>(),
            lesson = table.Column<string>(),
            step = table.Column<string>(),
            language = table.Column<string>(),
            words = table.Column<string>(),
            type = table.Column<string>(),
            size = table.Column<int>(),
            account = table.Column<string>(),
            sent_at = table.Column<long>(),
            state = table.Column<int>(),
            decided_by = table.Column<string>(nullable: true),
            decided_at = table.Column<long>(nullable: true),
            reason = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_learning_recordings", x => x.id));
        migrationBuilder.CreateIndex("IX_learning_recordings_lesson_state", "learning_recordings", ["lesson", "state"]);
        migrationBuilder.CreateIndex("IX_learning_recordings_account", "learning_recordings", "account");

        migrationBuilder.CreateTable("learning_recorded_sounds", table => new
        {
            id = table.Column<Guid>(),
            bytes = table.Column<byte[]>(),
        }, constraints: table => table.PrimaryKey("PK_learning_recorded_sounds", x => x.id));
    }
}
