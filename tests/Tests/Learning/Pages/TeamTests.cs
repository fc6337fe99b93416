using System.Net;
using CamTay.Evidence;
using CamTay.Tests.Harness;
using CamTay.Tests.Imports;

namespace CamTay.Tests.Learning.Pages;

/// <summary>Who needs what in a unit of any size.</summary>
public sealed class TeamTests
{
    [Fact]
    public async Task In_a_unit_of_hundreds_everybody_is_counted_paged_and_exported_and_who_left_is_not()
    {
        await using var host = await TestHost.Start();
        var rows = string.Join('\n', Enumerable.Range(0, 430).Select(n => $"NV{n:000},Nguyễn Văn {n:000},dieu-duong,{Cast.Neighbour},2025-09-01,"));
        (await host.As("Thu").Import("can-bo", $"ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay\n{rows}\nNV900,An Đã Nghỉ,dieu-duong,{Cast.Neighbour},2025-09-01,2026-01-31")).Counts().ShouldBe("431 0 0 0");
        (await host.As("Thu").Import("ky-nang", "ma_can_bo,ma_ky_nang,muc,ngay,hinh_thuc\nNV007,benh-an-dien-tu,4,2026-06-01,do-luong")).Counts().ShouldBe("1 0 0 0");

        using var tu = await host.SignIn("Tú");
        var page = await tu.Open("/hoc-tap");
        page.Document.QuerySelector("h1")!.TextContent.ShouldContain("0 trong 432 người");
        page.Document.QuerySelectorAll("#danh-sach tbody tr").Length.ShouldBe(50);
        (await tu.Open("/hoc-tap?page=9")).Document.QuerySelectorAll("#danh-sach tbody tr").Length.ShouldBe(32);
        (await tu.Open("/hoc-tap?q=van+007")).Document.QuerySelectorAll("#danh-sach tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Nguyễn Văn 007");

        var csv = await tu.GetStringAsync("/hoc-tap/xuat.csv?unit=" + Cast.Neighbour);
        csv.Trim().Split('\n').Length.ShouldBe(433);
        csv.ShouldNotContain("An Đã Nghỉ");
        using var xlsx = await tu.GetAsync("/hoc-tap/xuat.xlsx?unit=" + Cast.Neighbour);
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
        using var refused = await tu.GetAsync("/hoc-tap/xuat.csv?unit=" + Cast.Station);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_missing_skill_leads_to_those_who_lack_it_and_to_inviting_them_into_a_class()
    {
        await using var host = await TestHost.Start();
        (await host.As("Thu").Import("ky-nang", "ma_can_bo,ma_ky_nang,muc,ngay,hinh_thuc\nCB004,benh-an-dien-tu,4,2026-06-01,do-luong")).Counts().ShouldBe("1 0 0 0");
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open("/hoc-tap");
        var skill = page.Document.QuerySelector("a[href*='thieu=benh-an-dien-tu']")!;
        skill.ParentElement!.TextContent.ShouldContain("1 người", Case.Sensitive, "Of the station's two nurses and doctors; an officer needs another skill.");
        var lacking = await minh.Open("/hoc-tap?unit=" + Cast.Station + "&thieu=benh-an-dien-tu");
        lacking.Document.QuerySelectorAll("#danh-sach tbody tr").Length.ShouldBe(1);
        lacking.Document.QuerySelector("#danh-sach tbody")!.TextContent.ShouldNotContain("Phạm Văn Minh");

        var choose = await minh.Open(page.Document.QuerySelector("a[href*='chon-lop'][href*='benh-an-dien-tu']")!.GetAttribute("href")!);
        choose.Text.ShouldContain("Chưa có lớp nào sắp học");
        using var an = await host.SignIn("An");
        (await an.Open("/lop-hoc/chon-lop")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_shown_or_voided_since_the_page_was_opened_is_on_the_next_one()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        (await Lacking(minh)).ShouldBe("2 người");
        (await host.As("Thu").Import("ky-nang", "ma_can_bo,ma_ky_nang,muc,ngay,hinh_thuc\nCB004,benh-an-dien-tu,4,2026-06-01,do-luong")).Counts().ShouldBe("1 0 0 0");
        (await Lacking(minh)).ShouldBe("1 người");
        var shown = (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).Last(e => e.Verb == Verb.Demonstrated);
        await host.In((ILedger ledger) => ledger.Append([new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = Subjects.Account("thu"), Verb = Verb.Voided, Unit = shown.Unit, OccurredAt = host.Clock.GetUtcNow(),
            Source = new("thu"), Strength = Strength.Witnessed, Voids = shown.Id, Facts = new() { Reason = "Nhập nhầm người." },
        }]));
        (await Lacking(minh)).ShouldBe("2 người");
    }

    private static async Task<string> Lacking(HttpClient head) =>
        System.Text.RegularExpressions.Regex.Match((await head.Open("/hoc-tap")).Document.QuerySelector("a[href*='thieu=benh-an-dien-tu']")!.ParentElement!.TextContent, @"\d+ người").Value;
}
