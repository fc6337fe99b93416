using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Reconcile;

/// <summary>Who has a MOOC course and a VNeID confirmation, who may have, who has not.</summary>
public sealed class ReconcileTests
{
    private const string Mooc = "so_dinh_danh,ma_can_bo,dien_thoai,ma_khoa_hoc,ngay_hoan_thanh\n";

    [Fact]
    public async Task Everybody_of_the_station_is_matched_uncertain_or_missing_and_each_count_opens_to_its_list()
    {
        await using var host = await TestHost.Start();
        // Minh is certain; Bình's personal number and Lan's code in one row lead to two people.
        (await host.As("Thu").Import("mooc", Mooc + "024190000004,,,KNS-01,2026-05-15\n024190000006,CB003,,KNS-01,2026-05-16", "mooc-thang-5.csv")).Counts().ShouldBe("1 0 0 1");
        using var minh = await host.SignIn("Minh");

        var all = await minh.Open("/doi-chieu");
        Figures(all).ShouldBe(["0", "1", "0", "2", "1", "2", "0", "0", "0", "3"]);

        var matched = await minh.Open($"/doi-chieu?unit={Cast.Station}&nguon=mooc&phan=khop");
        matched.Text.ShouldContain("Phạm Văn Minh");
        matched.Text.ShouldContain("KNS-01");
        matched.Text.ShouldContain("mooc-thang-5.csv, dòng 2");
        matched.Document.QuerySelector("td a[href^='/chung-cu/']").ShouldNotBeNull();
        Rows(matched).ShouldBe(1);

        var uncertain = await minh.Open($"/doi-chieu?unit={Cast.Station}&nguon=mooc&phan=chua-ro");
        Rows(uncertain).ShouldBe(2);
        uncertain.Text.ShouldContain("do người khác quyết");
        using var thu = await host.SignIn("Thu");
        var decide = await thu.Open($"/doi-chieu?unit={Cast.Station}&nguon=mooc&phan=chua-ro");
        var link = decide.Document.QuerySelector("td a[href^='/hang-cho/']")!.GetAttribute("href")!;
        (await thu.Open(link)).Status.ShouldBe(HttpStatusCode.OK);

        var missing = await minh.Open($"/doi-chieu?unit={Cast.Station}&nguon=vneid&phan=thieu");
        Rows(missing).ShouldBe(3);
        missing.Text.ShouldContain("lan, minh");
    }

    [Fact]
    public async Task Both_sources_together_are_counted_person_by_person_as_the_target_asks()
    {
        await using var host = await TestHost.Start();
        (await host.As("Thu").Import("mooc", Mooc + "024190000004,,,KNS-01,2026-05-15\n024190000006,,,KNS-01,2026-05-15")).Counts().ShouldBe("2 0 0 0");
        (await host.As("Thu").Import("xac-nhan-vneid", "ma_can_bo,ngay_xac_nhan,muc\nCB004,2026-06-01,2\nCB007,2026-06-01,2")).Counts().ShouldBe("2 0 0 0");
        using var thu = await host.SignIn("Thu");
        var page = await thu.Open("/doi-chieu?unit=" + Cast.Province);
        Figures(page).Take(4).ShouldBe(["1", "1", "1", "6"]);
        foreach (var (part, name, rows) in new[] { ("du", "Phạm Văn Minh", 1), ("chi-mooc", "Đỗ Hữu Bình", 1), ("chi-vneid", "Hoàng Thị Sen", 1), ("chua-co", "Trần Thị Lan", 6) })
        {
            var link = page.Document.QuerySelectorAll("a.card").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("phan=" + part, StringComparison.Ordinal));
            var list = await thu.Open(link.Split('#')[0]);
            (Rows(list), list.Document.QuerySelector("#danh-sach")!.TextContent.Contains(name, StringComparison.Ordinal)).ShouldBe((rows, true), part);
        }
        var csv = await thu.GetStringAsync($"/doi-chieu/xuat.csv?unit={Cast.Province}&nguon=ca-hai&phan=chi-vneid");
        csv.ShouldContain("Hoàng Thị Sen");
        csv.Trim().Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_of_many_people_shows_its_own_and_a_search_finds_everybody()
    {
        await using var host = await TestHost.Start();
        var rows = string.Join('\n', Enumerable.Range(0, 60).Select(n => $"NV{n:000},Nguyễn Văn {n:000},dieu-duong,{Cast.Neighbour},2025-09-01"));
        (await host.As("Thu").Import("can-bo", "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay\n" + rows)).Counts().ShouldBe("60 0 0 0");
        using var sen = await host.SignIn("Sen");
        var address = $"/doi-chieu?unit={Cast.Neighbour}&nguon=mooc&phan=thieu";
        (Rows(await sen.Open(address)), Rows(await sen.Open(address + "&page=2"))).ShouldBe((50, 12));
        var found = await sen.Open(address + "&q=van+059");
        Rows(found).ShouldBe(1);
        found.Text.ShouldContain("sen, tu");
        (await sen.Open(address + "&sort=ten&dir=desc")).Document.QuerySelector("#danh-sach tbody tr")!.TextContent.ShouldContain("Nguyễn Văn 059");
    }

    [Fact]
    public async Task The_auditor_sees_no_name_and_the_neighbour_no_one()
    {
        await using var host = await TestHost.Start();
        (await host.As("Thu").Import("mooc", Mooc + "024190000004,,,KNS-01,2026-05-15")).Counts().ShouldBe("1 0 0 0");
        using var vinh = await host.SignIn("Vinh");
        var page = await vinh.Open($"/doi-chieu?unit={Cast.Station}");
        page.Text.ShouldNotContain("Phạm Văn Minh");
        page.Text.ShouldContain("staff:");
        page.Text.ShouldNotContain("lan, minh");
        var file = await vinh.GetStringAsync($"/doi-chieu/xuat.csv?unit={Cast.Station}");
        file.ShouldNotContain("Minh");
        file.ShouldContain("staff:");

        using var sen = await host.SignIn("Sen");
        (await sen.Open($"/doi-chieu?unit={Cast.Station}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var refused = await sen.GetAsync($"/doi-chieu/xuat.csv?unit={Cast.Station}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sen.Open("/doi-chieu")).Text.ShouldContain("Hoàng Thị Sen");
    }

    [Fact]
    public async Task The_list_leaves_as_a_file_with_the_same_people()
    {
        await using var host = await TestHost.Start();
        (await host.As("Thu").Import("xac-nhan-vneid", "ma_can_bo,ngay_xac_nhan,muc\nCB004,2026-06-01,2")).Counts().ShouldBe("1 0 0 0");
        using var minh = await host.SignIn("Minh");
        var csv = await minh.GetStringAsync($"/doi-chieu/xuat.csv?unit={Cast.Station}&nguon=vneid&phan=khop");
        csv.ShouldContain("Phạm Văn Minh");
        csv.ShouldContain("2026-06-01");
        csv.Trim().Split('\n').Length.ShouldBe(2);
        using var xlsx = await minh.GetAsync($"/doi-chieu/xuat.xlsx?unit={Cast.Station}&nguon=vneid");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    private static IEnumerable<string> Figures(WebPage page) => page.Document.QuerySelectorAll("a.card p.fig").Select(f => f.TextContent.Trim());

    private static int Rows(WebPage page) => page.Document.QuerySelectorAll("#danh-sach tbody tr").Length;
}
