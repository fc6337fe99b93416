using System.Net.Http.Headers;
using System.Net.Sockets;
using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using CamTay.Tests.Harness;
using CamTay.Tests.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Outages;

/// <summary>The server is killed while units send their reports.</summary>
public sealed class KilledSendingTests
{
    private static readonly (string Who, string Unit)[] Heads = [("Minh", Cast.Station), ("Tú", Cast.Neighbour)];

    private static readonly string[] Periods =
    [
        "6-thang-2026-06", "quy-2026-2", "quy-2026-3", .. Enumerable.Range(6, 6).Select(m => $"thang-2026-{m:00}"),
    ];

    [Fact]
    public async Task Each_report_was_received_whole_or_not_at_all_and_sending_it_again_is_safe()
    {
        await using var database = await TestDatabase.Create(Template.WithCast);
        var sent = 0;
        await Serve(database, async (server, address) =>
        {
            // Killed once the first receipts are out, while the others are on their way.
            var sending = Task.WhenAll(Heads.Select(async head =>
            {
                using var client = Client(head.Who, address);
                foreach (var period in Periods)
                {
                    try { await client.SendReport(period, head.Unit); }
                    catch (Exception e) when (e is HttpRequestException or IOException) { return; }
                    if (Interlocked.Increment(ref sent) == 5) server.Kill(entireProcessTree: true);
                }
            }));
            await sending;
        });
        sent.ShouldBeInRange(5, Heads.Length * Periods.Length - 1);
        var standing = await Whole(database);
        standing.ShouldBeGreaterThanOrEqualTo(sent); // every receipt that was given stands

        await Serve(database, async (_, address) =>
        {
            foreach (var (who, unit) in Heads)
            {
                using var client = Client(who, address);
                foreach (var period in Periods) (await client.SendReport(period, unit)).GetProperty("state").GetString().ShouldBe("received");
            }
        });
        (await Whole(database)).ShouldBe(Heads.Length * Periods.Length);
    }

    /// <summary>Report, frozen content, entry of the ledger and audit row stand together; returns how many were received.</summary>
    private static async Task<int> Whole(TestDatabase database)
    {
        await using var host = ModuleHost.On(database);
        var frozen = await host.In((AppDb db) => db.Set<FrozenRow>().AsNoTracking().ToListAsync());
        var reports = await host.In((AppDb db) => db.Set<Report>().AsNoTracking().ToListAsync());
        reports.Where(r => r.Received > 0).Select(r => (r.Id, r.Received)).Order().ShouldBe(frozen.Select(f => (f.ReportId, f.Number)).Order());
        reports.ShouldAllBe(r => r.State == (r.Received > 0 ? ReportState.Received : ReportState.Draft));
        await host.In(async (ILedgerReader ledger) =>
            (await ledger.OfPrefix("report:")).Select(e => (e.Id, e.Facts.Group)).Order().ShouldBe(frozen.Select(f => (f.EntryId, (string?)f.Sha256)).Order()));
        await host.In(async (AuditLog log) => (await log.Latest(0, 500)).Count(a => a.Action == "report.received").ShouldBe(frozen.Count));
        (await host.In((ILedgerAudit audit) => audit.Verify())).Faults.ShouldBeEmpty();
        return frozen.Count;
    }

    private static async Task Serve(TestDatabase database, Func<System.Diagnostics.Process, Uri, Task> during)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = RealProgram.Start(database, "serve", "--urls", address.ToString());
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
            while (!await Healthy(client))
            {
                server.HasExited.ShouldBeFalse();
                await Task.Delay(100);
            }
            await during(server, address);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task<bool> Healthy(HttpClient client)
    {
        try { return (await client.GetAsync("/healthz")).IsSuccessStatusCode; }
        catch (HttpRequestException) { return false; }
    }

    private static HttpClient Client(string who, Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CastSeed.TokenOf(who));
        return client;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
