using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000043_lesson_edits")]
internal sealed class M43LessonEdits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_lesson_edits", table => new
        {
            lesson = table.Column<string>(),
            number = table.Column<int>(),
            says = table.Column<string>(),
            draws = table.Column<string>(),
            shipped = table.Column<string>(),
            author = table.Column<string>(),
            saved_at = table.Column<long>(),
            state = table.Column<int>(),
            published_by = table.Column<string>(nullable: true),
            published_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_learning_lesson_edits", x => new { x.lesson, x.number }));
        migrationBuilder.CreateIndex("IX_learning_lesson_edits_state", "learning_lesson_edits", "state");
    }
}
