using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

/// <summary>
/// Copies of tries are told by their gaps and once, when they are received; tries from before keep what was known of them, the same hash of all acts.
/// Tickets keep what was said of a try while it was made; those from before have no skills and lapse for nobody.
/// </summary>
[DbContext(typeof(AppDb))]
[Migration("20261128000055_try_scoring")]
internal sealed class M55TryScoring : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("rhythm_first", "learning_tries", defaultValue: 0L);
        migrationBuilder.AddColumn<long>("rhythm_span", "learning_tries", defaultValue: 0L);
        migrationBuilder.AddColumn<Guid>("copy_of", "learning_tries", nullable: true);
        migrationBuilder.Sql("""
            UPDATE learning_tries SET copy_of = (SELECT o.id FROM learning_tries o WHERE o.rhythm = learning_tries.rhythm AND o.issued_at IS NOT NULL ORDER BY o.received_at, o.id LIMIT 1)
            WHERE mode = 3 AND rhythm <> ''
            """);
        migrationBuilder.Sql("UPDATE learning_tries SET copy_of = NULL WHERE copy_of = id");
        migrationBuilder.DropIndex("IX_learning_tries_rhythm", "learning_tries");
        migrationBuilder.CreateIndex("IX_learning_tries_lesson_rhythm_first_rhythm_span", "learning_tries", ["lesson", "rhythm_first", "rhythm_span"]);
        migrationBuilder.CreateIndex("IX_learning_tries_copy_of", "learning_tries", "copy_of");

        migrationBuilder.AddColumn<string>("skills", "learning_tickets", defaultValue: "");
        migrationBuilder.AddColumn<string>("acts", "learning_tickets", defaultValue: "[]");
        migrationBuilder.AddColumn<int>("heard", "learning_tickets", defaultValue: 0);
        migrationBuilder.AddColumn<int>("practice", "learning_tries", defaultValue: 0);
        migrationBuilder.Sql("UPDATE learning_tries SET practice = 1 WHERE mode = 3 AND ticket IS NULL");
        migrationBuilder.Sql("UPDATE learning_tries SET practice = 2 WHERE mode = 3 AND ticket IS NOT NULL AND issued_at IS NULL");
        migrationBuilder.CreateIndex("IX_learning_tickets_issued_at", "learning_tickets", "issued_at");
    }
}
