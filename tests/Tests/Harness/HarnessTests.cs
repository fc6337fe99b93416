using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Harness;

public sealed class HarnessTests
{
    [Fact]
    public async Task Two_hosts_never_share_a_database()
    {
        await using var first = await ModuleHost.Start();
        await using var second = await ModuleHost.Start();
        await first.In(async (AuditLog log, AppDb db) => { log.Record("test.made", "first"); await db.SaveChangesAsync(); });
        (await first.In((AuditLog log) => log.Count())).ShouldBe(1);
        (await second.In((AuditLog log) => log.Count())).ShouldBe(0);
    }

    [Fact]
    public async Task The_clock_stands_still_until_it_is_moved()
    {
        await using var host = await ModuleHost.Start();
        host.Clock.Set(new DateOnly(2026, 6, 30));
        host.Clock.Today().ShouldBe(new DateOnly(2026, 6, 30));
        host.Clock.Move(TimeSpan.FromHours(12));
        host.Clock.Today().ShouldBe(new DateOnly(2026, 7, 1));
    }
}
