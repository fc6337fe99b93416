using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000020_learning")]
internal sealed class M20Learning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_learners", table => new
        {
            id = table.Column<Guid>(),
            account = table.Column<string>(nullable: true),
            subject = table.Column<string>(nullable: true),
            claimed = table.Column<string>(nullable: true),
            confirmed_by = table.Column<string>(nullable: true),
            shifts = table.Column<string>(nullable: true),
            shifts_from = table.Column<DateOnly>(nullable: true),
            created_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_learning_learners", x => x.id));
        migrationBuilder.CreateIndex("IX_learning_learners_account", "learning_learners", "account", unique: true);
        migrationBuilder.CreateIndex("IX_learning_learners_subject", "learning_learners", "subject");

        migrationBuilder.CreateTable("learning_versions", table => new
        {
            lesson = table.Column<string>(),
            version = table.Column<string>(),
            machine = table.Column<string>(),
            kept_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_learning_versions", x => new { x.lesson, x.version }));

        migrationBuilder.CreateTable("learning_tickets", table => new
        {
            id = table.Column<Guid>(),
            learner_id = table.Column<Guid>(),
            lesson = table.Column<string>(),
            version = table.Column<string>(),
            issued_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_learning_tickets", x => x.id));

        migrationBuilder.CreateTable("learning_tries", table => new
        {
            id = table.Column<Guid>(),
            learner_id = table.Column<Guid>(),
            lesson = table.Column<string>(),
            version = table.Column<string>(),
            mode = table.Column<int>(),
            ticket = table.Column<Guid>(nullable: true),
            issued_at = table.Column<long>(nullable: true),
            started_at = table.Column<long>(),
            received_at = table.Column<long>(),
            result = table.Column<int>(),
            mistakes = table.Column<int>(),
            hints = table.Column<int>(),
            helped = table.Column<int>(),
            skills = table.Column<string>(),
            level = table.Column<int>(),
            rhythm = table.Column<string>(),
            content_hash = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_learning_tries", x => x.id));
        migrationBuilder.CreateIndex("IX_learning_tries_learner_id", "learning_tries", "learner_id");
        migrationBuilder.CreateIndex("IX_learning_tries_rhythm", "learning_tries", "rhythm");
        migrationBuilder.CreateIndex("IX_learning_tries_ticket", "learning_tries", "ticket");

        migrationBuilder.CreateTable("learning_steps", table => new
        {
            lesson = table.Column<string>(),
            version = table.Column<string>(),
            step = table.Column<int>(),
            mode = table.Column<int>(),
            reached = table.Column<int>(),
            mistaken = table.Column<int>(),
            hinted = table.Column<int>(),
            stopped = table.Column<int>(),
        }, constraints: table => table.PrimaryKey("PK_learning_steps", x => new { x.lesson, x.version, x.step, x.mode }));
    }
}
