using CamTay.Platform;
using CamTay.Platform.Audit;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Platform.Data;

/// <summary>What two nodes do in the same moment ends as if one had come after the other.</summary>
public sealed class TransactionTests
{
    [Fact]
    public async Task Of_many_who_take_turns_at_the_same_work_each_sees_what_those_before_left()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => host.In((AppDb db) => db.InTransaction(async () =>
        {
            await db.TakeTurn("việc thử");
            var before = await db.Set<AuditRow>().CountAsync(a => a.Action == "tried");
            db.Add(new AuditRow { At = host.Clock.GetUtcNow(), Account = "lan", Action = "tried", About = $"{before}" });
        })))));
        (await host.In((AppDb db) => db.Set<AuditRow>().Where(a => a.Action == "tried").Select(a => a.About).ToListAsync())).Order().ShouldBe(["0", "1", "2", "3", "4", "5"]);
    }

    /// <summary>Whoever tries once more after a collision waits for this one kind of exception.</summary>
    [Fact]
    public async Task A_deadlock_while_saving_is_a_refused_update_like_any_other()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        await host.In(async (AppDb db) =>
        {
            await db.Database.ExecuteSqlRawAsync(db.IsPostgres()
                ? "CREATE FUNCTION meet() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'met' USING ERRCODE = '40P01'; END $$ LANGUAGE plpgsql; CREATE TRIGGER meet BEFORE INSERT ON platform_audit FOR EACH ROW EXECUTE FUNCTION meet()"
                : "CREATE TRIGGER meet BEFORE INSERT ON platform_audit BEGIN SELECT RAISE(ABORT, 'met'); END");
            db.Add(new AuditRow { At = host.Clock.GetUtcNow(), Account = "lan", Action = "tried", About = "" });
            (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync())).InnerException!.Message.ShouldContain("met");
        });
    }
}
