using System.Text;
using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

public sealed class ImportJourney(Demonstration demonstration)
{
    [Fact]
    public Task Rejected_rows_are_downloaded_mended_and_sent_again() => demonstration.Visit("khth", async thu =>
    {
        await Send(thu, "to-cong-nghe-so", "ma_don_vi,ngay_thanh_lap,so_thanh_vien\nBV-BN-01,2026-02-30,7\nKHONG-CO,2026-03-01,5\n");
        (await thu.Heading()).ShouldContain("2");
        var download = await thu.Page.RunAndWaitForDownloadAsync(() => thu.Page.Locator("#bi-tu-choi a[href$='.csv']").ClickAsync());
        var rejected = await File.ReadAllTextAsync(await download.PathAsync());
        rejected.ShouldContain("2026-02-30");
        await Send(thu, "to-cong-nghe-so", rejected.Replace("2026-02-30", "2026-02-28").Replace("KHONG-CO", "TTYT-BN-01"));
        (await thu.Page.Locator("#bi-tu-choi").CountAsync()).ShouldBe(0);
    });

    [Fact]
    public Task A_row_that_fits_nobody_waits_until_a_person_decides() => demonstration.Visit("khth", async thu =>
    {
        await Send(thu, "mooc", "dien_thoai,ma_khoa_hoc,ngay_hoan_thanh\n0999888777,MOOC-THU,2026-03-02\n");
        await thu.Page.GotoAsync("/hang-cho?loai=mooc");
        await thu.Follow(thu.Page.Locator("table tbody tr", new() { HasText = "0999888777" }).Locator("a[href^='/hang-cho/']").First);
        await thu.Page.Locator("input[name=tim]").FillAsync("Nguyen");
        await thu.Follow(thu.Page.Locator("form[role=search] button"));
        await thu.Page.Locator("input[name=Subject]").First.CheckAsync();
        await thu.Follow(thu.Page.Locator("form:has(input[name=Subject]) button[type=submit]"));
        await thu.Page.GotoAsync("/hang-cho?loai=mooc&trang-thai=da-ghep");
        (await thu.Page.Locator("table").InnerTextAsync()).ShouldContain("0999888777");
    });

    private static async Task Send(Visitor visitor, string kind, string csv)
    {
        await visitor.Page.GotoAsync("/nhap-du-lieu?loai=" + kind);
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = kind + ".csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        // With script the file may go as soon as it is chosen.
        var send = visitor.Page.Locator("import-drop button[type=submit]");
        if (await send.IsVisibleAsync() && await send.IsEnabledAsync()) await send.ClickAsync();
        await visitor.Page.WaitForURLAsync(new Regex("/nhap-du-lieu/[0-9a-f-]{36}"));
        await visitor.Page.Locator("import-progress").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
