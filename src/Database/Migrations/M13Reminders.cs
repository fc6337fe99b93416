using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000013_reminders")]
internal sealed class M13Reminders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("reminders_channels", table => new
        {
            account = table.Column<string>(),
            address = table.Column<string>(nullable: true),
            calendar_hash = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_reminders_channels", x => x.account));
        migrationBuilder.CreateIndex("IX_reminders_channels_calendar_hash", "reminders_channels", "calendar_hash", unique: true);

        migrationBuilder.CreateTable("reminders_mails", table => new
        {
            id = table.Column<Guid>(),
            account = table.Column<string>(),
            day = table.Column<DateOnly>(),
            subject = table.Column<string>(),
            body = table.Column<string>(),
            state = table.Column<int>(),
            tries = table.Column<int>(),
            next_try = table.Column<long>(),
            sent_at = table.Column<long>(nullable: true),
            fault = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_reminders_mails", x => x.id));
        migrationBuilder.CreateIndex("IX_reminders_mails_account_day", "reminders_mails", ["account", "day"], unique: true);
        migrationBuilder.CreateIndex("IX_reminders_mails_state_next_try", "reminders_mails", ["state", "next_try"]);
    }
}
