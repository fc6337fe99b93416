using System.Net;
using System.Net.Http.Json;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Evidence.Pages;

public sealed class EntryApiTests
{
    [Fact]
    public async Task Nobody_gets_401_and_the_neighbour_403()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        (await host.Nobody().GetAsync($"/api/entries/{id}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var neighbour = await host.As("Sen").GetAsync($"/api/entries/{id}");
        neighbour.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await neighbour.RefusalCode()).ShouldBe("platform.not-allowed");
        (await host.Nobody().PostAsJsonAsync($"/api/entries/{id}/void", new { reason = "Không được phép" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.As("Tú").PostAsJsonAsync($"/api/entries/{id}/void", new { reason = "Không được phép" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.As("Lan").PostAsJsonAsync($"/api/entries/{id}/void", new { reason = "Không được phép" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_said_to_be_so()
    {
        await using var host = await TestHost.Start();
        using var answer = await host.As("Thu").GetAsync($"/api/entries/{Guid.CreateVersion7()}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.RefusalCode()).ShouldBe("evidence.no-entry");
    }

    [Fact]
    public async Task An_entry_shows_its_clocks_its_source_and_a_proof_that_holds_by_an_independent_check()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await host.RecordVisits(Cast.Neighbour, new(2025, 8, 1), 300);
        var lan = host.As("Lan");
        var entry = await lan.Json($"/api/entries/{id}");
        entry.GetProperty("occurredAt").GetString().ShouldBe("2026-05-11T17:00:00.000Z");
        entry.GetProperty("receivedAt").GetString().ShouldBe("2026-07-01T05:00:00.000Z");
        entry.GetProperty("strength").GetString().ShouldBe("imported");
        entry.GetProperty("source").GetProperty("row").GetInt32().ShouldBe(7);
        var leaf = Independent.Leaf(await (await host.SignIn("Lan")).GetByteArrayAsync($"/chung-cu/{id}/cau-goc.json"));
        Convert.ToHexStringLower(leaf).ShouldBe(entry.GetProperty("leafHash").GetString());
        var proof = entry.GetProperty("inclusionProof");
        var root = Independent.Root(leaf, proof.GetProperty("leafIndex").GetInt64(), proof.GetProperty("treeSize").GetInt64(),
            [.. proof.GetProperty("hashes").EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))]);
        var head = proof.GetProperty("head");
        Convert.ToHexStringLower(root).ShouldBe(head.GetProperty("root").GetString());
        var key = await host.Nobody().Json("/api/ledger/key");
        Independent.Signed(head, key.GetProperty("publicKey").GetBytesFromBase64()).ShouldBeTrue();
        head.GetProperty("keyId").GetString().ShouldBe(key.GetProperty("keyId").GetString());
        (await host.Nobody().Json("/api/ledger/head")).GetProperty("root").GetString().ShouldBe(head.GetProperty("root").GetString());
    }

    [Fact]
    public async Task A_voiding_with_a_reason_moves_the_figure_and_a_second_one_is_refused()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await host.Settle();
        (await Completed(host)).ShouldBe(1);

        (await (await host.As("Minh").PostAsJsonAsync($"/api/entries/{id}/void", new { reason = "" })).RefusalCode()).ShouldBe("evidence.reason-needed");
        (await Completed(host)).ShouldBe(1);
        var voiding = await host.As("Minh").Void(id, "Nhầm người cùng tên");
        await host.Settle();
        (await Completed(host)).ShouldBe(0);
        (await Completed(host, voiding.GetProperty("seq").GetInt64() - 1)).ShouldBe(1);

        using var twice = await host.As("Minh").PostAsJsonAsync($"/api/entries/{id}/void", new { reason = "Hủy lần nữa" });
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await twice.RefusalCode()).ShouldBe("evidence.already-voided");
        using var back = await host.As("Minh").PostAsJsonAsync($"/api/entries/{voiding.GetProperty("id").GetGuid()}/void", new { reason = "Rút lệnh hủy" });
        (await back.RefusalCode()).ShouldBe("evidence.void-of-void");

        var seen = (await host.As("Lan").Json($"/api/entries/{id}")).GetProperty("voidedBy");
        seen.GetProperty("account").GetString().ShouldBe("minh");
        seen.GetProperty("reason").GetString().ShouldBe("Nhầm người cùng tên");
        var line = (await host.In((CamTay.Platform.AuditLog log) => log.Before(null, 1, text: "entry.voided"))).ShouldHaveSingleItem();
        (line.Account, line.About).ShouldBe(("minh", id.ToString()));
    }

    [Fact]
    public async Task A_head_of_a_station_may_not_void_what_stands_above_all_units()
    {
        await using var host = await TestHost.Start();
        var census = new CamTay.Evidence.NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = CamTay.Evidence.Subjects.Commune("07210"), Verb = CamTay.Evidence.Verb.Counted, Unit = "",
            OccurredAt = CamTay.Platform.LocalDays.StartOf(new(2026, 1, 1)), Source = new("thu"), Strength = CamTay.Evidence.Strength.Imported,
            Facts = new() { Code = "07210", Group = "tat-ca", Value = 12000 },
        };
        await host.In((CamTay.Evidence.ILedger ledger) => ledger.Append([census]));
        (await host.As("Minh").PostAsJsonAsync($"/api/entries/{census.Id}/void", new { reason = "Không phải của trạm" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.As("Thu").PostAsJsonAsync($"/api/entries/{census.Id}/void", new { reason = "Số dân gõ nhầm" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<int> Completed(TestHost host, long? knownAt = null)
    {
        var targets = await host.As("Lan").Json($"/api/plans/bac-ninh-2026/targets?unit={Cast.Station}&on=2026-07-01" + (knownAt is null ? "" : $"&knownAt={knownAt}"));
        return targets.EnumerateArray().Single(t => t.GetProperty("target").GetString() == "CT2.1").GetProperty("numerator").GetInt32();
    }
}
