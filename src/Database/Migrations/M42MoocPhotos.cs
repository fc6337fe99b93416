using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000042_mooc_photos")]
internal sealed class M42MoocPhotos : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_mooc_photos", table => new
        {
            id = table.Column<Guid>(),
            account = table.Column<string>(),
            subject = table.Column<string>(),
            unit = table.Column<string>(),
            course = table.Column<string>(),
            course_name = table.Column<string>(nullable: true),
            completed_on = table.Column<DateOnly>(),
            number = table.Column<string>(nullable: true),
            sha256 = table.Column<string>(),
            sent_at = table.Column<long>(),
            state = table.Column<int>(),
            entry_id = table.Column<Guid>(),
            decided_by = table.Column<string>(nullable: true),
            decided_at = table.Column<long>(nullable: true),
            reason = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_learning_mooc_photos", x => x.id));
        migrationBuilder.CreateIndex("IX_learning_mooc_photos_account", "learning_mooc_photos", "account");
        migrationBuilder.CreateIndex("IX_learning_mooc_photos_subject", "learning_mooc_photos", "subject");
        migrationBuilder.CreateIndex("IX_learning_mooc_photos_state_unit", "learning_mooc_photos", ["state", "unit"]);

        migrationBuilder.CreateTable("learning_mooc_pictures", table => new
        {
            id = table.Column<Guid>(),
            bytes = table.Column<byte[]>(),
            type = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_learning_mooc_pictures", x => x.id));
    }
}
