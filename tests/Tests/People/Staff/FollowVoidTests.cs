using System.Net;
using System.Net.Http.Json;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.People;
using CamTay.Tests.Harness;

namespace CamTay.Tests.People.Staff;

/// <summary>An employment or a closing that was voided in the ledger is gone from the register too.</summary>
public sealed class FollowVoidTests
{
    [Fact]
    public async Task A_voided_employment_leaves_the_list_of_staff_and_the_figures_alike()
    {
        await using var host = await TestHost.Start();
        const string rows = "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay\nCB200,Đặng Thị Mơ,dieu-duong,TYT-07210,01/02/2026,31/05/2026";
        await host.As("Thu").Import("can-bo", rows);
        var entries = await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"));
        var joined = entries.Last(e => e.Verb == Verb.Joined);
        await Void(host, joined.Id);
        (await host.In((ILedgerReader ledger) => ledger.OfSubjects([joined.Subject]))).ShouldAllBe(e => e.VoidedBy != null || e.Verb == Verb.Voided);
        (await host.In((IStaff staff) => staff.UnitsOn([(joined.Subject, new DateOnly(2026, 3, 1))]))).ShouldBeEmpty();
        // The same file stays without effect; another one states the employment again.
        (await host.As("Thu").Import("can-bo", rows)).GetProperty("unchanged").GetInt32().ShouldBe(1);
        (await host.As("Thu").Import("can-bo", rows + "\n")).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await host.In((IStaff staff) => staff.UnitsOn([(joined.Subject, new DateOnly(2026, 3, 1))]))).ShouldHaveSingleItem();
        await host.Settle();
        (await host.In((IRebuild rebuild) => rebuild.Check())).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_voided_end_leaves_the_person_at_work_unless_another_employment_follows()
    {
        await using var host = await TestHost.Start();
        await host.As("Thu").Import("can-bo", """
            ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay
            CB201,Đặng Thị Mơ,dieu-duong,TYT-07210,01/02/2026,31/05/2026
            CB202,Trần Văn Suối,dieu-duong,TYT-07210,01/02/2026,31/05/2026
            CB202,Trần Văn Suối,dieu-duong,TYT-07228,01/06/2026,
            """);
        var ends = (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).Where(e => e.Verb == Verb.Left).ToList();
        await Void(host, ends[0].Id);
        (await host.In((IStaff staff) => staff.UnitsOn([(ends[0].Subject, new DateOnly(2026, 6, 20))]))).ShouldHaveSingleItem();
        using var refused = await host.As("Thu").PostAsJsonAsync($"/api/entries/{ends[1].Id}/void", new { reason = "Nhập nhầm ngày" });
        (await refused.RefusalCode()).ShouldBe("people.works-elsewhere-since");
    }

    [Fact]
    public async Task A_voided_merger_opens_the_unit_again()
    {
        await using var host = await TestHost.Start();
        await host.In((IRegistry r) => r.MergeUnit(Cast.Neighbour, Cast.Station, new DateOnly(2026, 6, 1), new Source("thu")));
        var merged = (await host.In((ILedgerReader l) => l.OfSubjects(["unit:" + Cast.Neighbour]))).Single(e => e.Verb == Verb.Merged);
        await Void(host, merged.Id);
        (await host.In((IUnits u) => u.Subtree(Cast.Station))).ShouldNotContain(Cast.Neighbour);
    }

    private static async Task Void(TestHost host, Guid entry)
    {
        using var answer = await host.As("Thu").PostAsJsonAsync($"/api/entries/{entry}/void", new { reason = "Nhập nhầm người" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
