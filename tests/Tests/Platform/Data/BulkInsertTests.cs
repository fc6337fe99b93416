using System.Data;
using System.Data.Common;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Platform.Data;

/// <summary>Rows written in bulk are what one insert after the other would have written.</summary>
public sealed class BulkInsertTests
{
    private static readonly BulkInsert Rows = new("probe", ("n", DbType.Int32), ("big", DbType.Int64), ("words", DbType.String), ("id", DbType.Guid), ("bytes", DbType.Binary));

    [Fact]
    public async Task What_is_written_in_bulk_reads_back_as_it_was_and_a_row_that_stands_twice_leaves_none()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        await host.In(async (AppDb db) =>
        {
            await db.Database.ExecuteSqlRawAsync(db.IsPostgres()
                ? "CREATE TABLE probe (n integer PRIMARY KEY, big bigint, words text, id uuid, bytes bytea)"
                : "CREATE TABLE probe (n integer PRIMARY KEY, big integer, words text, id text, bytes blob)");
            var id = Guid.CreateVersion7();
            await db.InTransaction(() => Rows.Write(db, [[1, long.MaxValue, "Nguyễn Thị Mây Trắng", id, new byte[] { 0, 1, 255 }], [2, null, null, null, null], [3, -1L, "", Guid.Empty, Array.Empty<byte>()]]));
            (await db.Database.SqlQuery<string>($"SELECT words AS \"Value\" FROM probe WHERE n = 1 AND id = {id} AND big = {long.MaxValue} AND bytes = {new byte[] { 0, 1, 255 }}").SingleAsync()).ShouldBe("Nguyễn Thị Mây Trắng");
            (await db.Database.SqlQuery<int>($"SELECT n AS \"Value\" FROM probe WHERE big IS NULL AND words IS NULL AND id IS NULL AND bytes IS NULL").SingleAsync()).ShouldBe(2);
            (await db.Database.SqlQuery<int>($"SELECT n AS \"Value\" FROM probe WHERE big = -1 AND words = '' AND id = {Guid.Empty} AND length(bytes) = 0").SingleAsync()).ShouldBe(3);

            await Should.ThrowAsync<DbException>(() => db.InTransaction(() => Rows.Write(db, [[4, null, null, null, null], [1, null, null, null, null]])));
            (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM probe").SingleAsync()).ShouldBe(3);
        });
    }
}
