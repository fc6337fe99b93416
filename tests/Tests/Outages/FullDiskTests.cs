using System.Data.Common;
using CamTay.Evidence;
using CamTay.Evidence.Ledger;
using CamTay.Platform;
using CamTay.Tests.Evidence.Ledger;
using CamTay.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Outages;

/// <summary>The disk fills up in the middle of an append. SQLite only: its page limit is a full disk in miniature; a PostgreSQL server's disk is not ours to fill.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_refuses_the_whole_act_and_what_stood_before_still_verifies()
    {
        if (TestDatabase.IsPostgres) return;
        await using var host = await ModuleHost.Start();
        await host.In<ILedger>(l => l.Append(Entries.Courses(1, 300)));

        await host.In<AppDb, ILedger>(async (db, ledger) =>
        {
            await db.Database.OpenConnectionAsync();
            var pages = await Pragma(db, "PRAGMA page_count");
            await Pragma(db, $"PRAGMA max_page_count={pages + 5}");
            var full = await Should.ThrowAsync<DbException>(() => ledger.Append(Entries.Courses(301, 3000)));
            full.ShouldBeOfType<SqliteException>().SqliteErrorCode.ShouldBe(13); // SQLITE_FULL
            await Pragma(db, "PRAGMA max_page_count=1073741823");
        });

        (await host.In<ILedgerReader, long>(r => r.Size())).ShouldBe(300);
        (await host.In<AppDb, int>(db => db.Set<EntryRow>().CountAsync())).ShouldBe(300);
        (await host.In<ILedgerAudit, LedgerReport>(a => a.Verify())).Faults.ShouldBeEmpty();
        await host.In<ILedger>(l => l.Append(Entries.Courses(301, 10)));
        (await host.In<ILedgerReader, long>(r => r.Size())).ShouldBe(310);
    }

    private static async Task<long> Pragma(AppDb db, string sql)
    {
        await using var command = await db.Command(sql, CancellationToken.None);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
