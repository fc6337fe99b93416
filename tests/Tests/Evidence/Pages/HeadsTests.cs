using System.Net;
using System.Text;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Evidence.Pages;

public sealed class HeadsTests
{
    [Fact]
    public async Task The_administrator_signs_now_and_the_head_is_kept_outside_the_database_too()
    {
        await using var host = await TestHost.Start();
        await host.RecordCourse();
        var quan = await host.SignIn("Quân");
        var page = await quan.Open("/nhat-ky/goc-da-ky");
        ((int)(await page.Submit(page.Form("main button[type=submit]"), _ => { })).Status).ShouldBeInRange(300, 399);
        var size = await host.In((ILedgerReader ledger) => ledger.Size());
        var line = (await quan.GetStringAsync($"/nhat-ky/goc-da-ky/{size}.jsonl")).Trim();
        TreeHead.Read(line).Size.ShouldBe(size);
        (await File.ReadAllTextAsync(Path.Combine(host.Database.Folder, "heads.jsonl"))).ShouldContain(line);
        (await quan.Open("/nhat-ky/he-thong")).Text.ShouldContain("ký gốc của sổ");
        (await quan.GetStringAsync($"/nhat-ky/goc-da-ky/{size}.svg")).ShouldStartWith("<svg");
        (await quan.Open("/nhat-ky/goc-da-ky")).Document.QuerySelector($"img[src='/nhat-ky/goc-da-ky/{size}.svg']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_auditor_reads_heads_but_does_not_sign()
    {
        await using var host = await TestHost.Start();
        var page = await (await host.SignIn("Vinh")).Open("/nhat-ky/goc-da-ky");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task The_auditor_takes_the_whole_ledger_home_and_it_verifies_with_the_public_key()
    {
        await using var host = await TestHost.Start();
        await host.RecordVisits(Cast.Station, new(2025, 8, 1), 300);
        var vinh = await host.SignIn("Vinh");
        var bundle = await vinh.GetByteArrayAsync("/nhat-ky/so-chung-cu.zip");
        var key = await vinh.GetStringAsync("/nhat-ky/khoa.pem");
        var report = await Bundle.Verify(new MemoryStream(bundle), key);
        report.Faults.ShouldBeEmpty();
        report.Size.ShouldBe(await host.In((ILedgerReader ledger) => ledger.Size()));
        Encoding.UTF8.GetString(bundle).ShouldNotContain("Phạm Văn Minh");
    }

    [Fact]
    public async Task A_station_may_not_take_the_whole_ledger()
    {
        await using var host = await TestHost.Start();
        (await (await host.SignIn("Minh")).GetAsync("/nhat-ky/so-chung-cu.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignIn("Quân")).GetAsync("/nhat-ky/so-chung-cu.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
