using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000045_supervision")]
internal sealed class M45Supervision : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_supervisions", table => new
        {
            id = table.Column<Guid>(),
            learner_id = table.Column<Guid>(),
            lesson = table.Column<string>(),
            account = table.Column<string>(),
            supervisor = table.Column<string>(),
            unit = table.Column<string>(),
            opened_at = table.Column<long>(),
            until = table.Column<long>(),
            ticket = table.Column<Guid>(nullable: true),
            @try = table.Column<Guid>(nullable: true),
            state = table.Column<int>(),
            decided_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_learning_supervisions", x => x.id));
        migrationBuilder.CreateIndex("IX_learning_supervisions_account", "learning_supervisions", "account");
        migrationBuilder.CreateIndex("IX_learning_supervisions_learner_id", "learning_supervisions", "learner_id");
        migrationBuilder.CreateIndex("IX_learning_supervisions_ticket", "learning_supervisions", "ticket", unique: true);
        migrationBuilder.CreateIndex("IX_learning_tickets_learner_id_issued_at", "learning_tickets", ["learner_id", "issued_at"]);
    }
}
