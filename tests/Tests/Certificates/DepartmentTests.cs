using System.Net;
using AngleSharp.Dom;
using CamTay.Certificates;
using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Certificates;

/// <summary>The department takes back and issues again; the unit's head looks; the neighbour does not.</summary>
public sealed class DepartmentTests
{
    private const string Reason = "Cấp nhầm do lỗi của hệ thống";

    private static async Task<WebPage> Revoke(Nurse an, Guid id, string reason)
    {
        using var thu = await an.Host.SignIn("Thu");
        var page = await thu.Open($"/chung-chi/so/{id}");
        return await page.Submit(page.Form("textarea[name=reason]"), form => form["textarea[name=reason]"] = reason);
    }

    [Fact]
    public async Task Thu_revokes_with_a_reason_and_a_minute_later_every_check_says_so()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        (await Revoke(an, row.Id, "x")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Revoke(an, row.Id, Reason)).Status.ShouldBe(HttpStatusCode.Redirect);
        using var stranger = an.Host.Nobody();
        (await stranger.Open($"/chung-chi/{row.Id}")).Text.ShouldContain(Reason);
        using var list = await stranger.GetAsync($"/chung-chi/trang-thai/{Cast.Province}/1");
        list.Headers.CacheControl!.MaxAge!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(60));
        CertificateCheck.Check(row.Jwt, await an.Keys(), await list.Content.ReadAsStringAsync(), an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Revoked);
        (await an.Host.In((AuditLog log) => log.Latest(0, 20))).ShouldContain(a => a.Action == "certificate.revoked" && a.Account == "thu" && a.About == row.Id.ToString());
        (await an.Host.In((ILedgerReader ledger) => ledger.ByIds([row.Entry]))).Single().VoidedBy.ShouldNotBeNull();
        // Her tries still show the level, but what was taken back does not come again by itself.
        await an.Phone.Perform(Nurse.Record, 77);
        (await an.Certificates()).Where(c => c.State == CertificateState.Live).ShouldBeEmpty();
    }

    [Fact]
    public async Task Issuing_again_keeps_the_history()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        using var thu = await an.Host.SignIn("Thu");
        var page = await thu.Open($"/chung-chi/so/{first.Id}");
        var button = page.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Trim() == "Cấp lại");
        var answer = await page.Submit((AngleSharp.Html.Dom.IHtmlFormElement)button.Closest("form")!, _ => { });
        var second = await an.One();
        answer.Location!.ShouldContain(second.Id.ToString());
        second.Edition.ShouldBe(2);
        var before = (await an.Certificates()).Single(c => c.Id == first.Id);
        (before.State, before.ReplacedBy).ShouldBe((CertificateState.Replaced, second.Id));
        using var stranger = an.Host.Nobody();
        var old = await stranger.Open($"/chung-chi/{first.Id}");
        old.Text.ShouldContain("đã có bản thay thế");
        old.Document.QuerySelectorAll($"main a[href='/chung-chi/{second.Id}']").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Minh")] // heads another unit
    [InlineData("An")] // its holder
    [InlineData("Giàng")] // planning of the other province
    public async Task Nobody_else_may_revoke(string name)
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        using var client = await an.Host.SignIn(name);
        var page = await client.Open($"/chung-chi/so/{row.Id}");
        (page.Document.QuerySelector("textarea[name=reason]") is null).ShouldBeTrue();
        page.Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Planning_sees_her_name_and_the_neighbour_no_line()
    {
        await using var an = await Nurse.Certified();
        (await (await an.Host.SignIn("Thu")).Open("/chung-chi")).Text.ShouldContain("Nguyễn Thị An");
        (await (await an.Host.SignIn("Minh")).Open("/chung-chi")).Text.ShouldNotContain("bệnh án điện tử", Case.Insensitive);
        using var minh = await an.Host.SignIn("Minh");
        (await minh.Open($"/chung-chi?unit={Cast.Ward}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Its_entry_is_not_voided_behind_its_back()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        using var thu = an.Host.As("Thu");
        using var answer = await thu.PostAsync($"/api/entries/{row.Entry}/void", new StringContent("""{"reason":"muốn hủy chứng chỉ"}""", System.Text.Encoding.UTF8, "application/json"));
        (await answer.RefusalCode()).ShouldBe("certificates.void-at-desk");
        (await an.One()).Id.ShouldBe(row.Id);
    }

    /// <summary>No signed text of certificates is read for a list, and what the page counts is what there is.</summary>
    [Fact]
    public async Task The_desk_lists_counts_sorts_and_exports_what_lies_below_a_unit()
    {
        await using var an = await Nurse.Certified();
        var one = await an.One();
        await an.Host.In(async (AppDb db) =>
        {
            for (var i = 0; i < 60; i++)
                db.Add(new Certificate
                {
                    Subject = $"staff:{Guid.CreateVersion7()}", Code = "x", Title = $"Kỹ năng {i:00}", Unit = i < 55 ? Cast.Ward : Cast.Neighbour, Issuer = Cast.Province, Serial = 100 + i, StatusList = 1, StatusIndex = i,
                    Jwt = "x", DecidedBy = Guid.CreateVersion7(), ValidFrom = one.ValidFrom.AddDays(-1 - i), ValidUntil = one.ValidFrom.AddDays(i - 10), Entry = Guid.CreateVersion7(),
                });
            await db.SaveChangesAsync();
        });
        using var thu = await an.Host.SignIn("Thu");
        var first = await thu.Open($"/chung-chi?unit={Cast.Ward}");
        first.Text.ShouldContain("56 dòng");
        first.Text.ShouldContain("45 chứng chỉ còn giá trị"); // hers and those that end after today
        first.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(50);
        (await thu.Open($"/chung-chi?unit={Cast.Ward}&page=2")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(6);
        (await thu.Open($"/chung-chi?unit={Cast.Neighbour}")).Text.ShouldContain("5 dòng");
        (await thu.Open($"/chung-chi?unit={Cast.Ward}&q=an")).Text.ShouldContain("Nguyễn Thị An");
        var sorted = (await thu.GetStringAsync($"/chung-chi/so/xuat.csv?unit={Cast.Ward}&q=Kỹ+năng+0&sort=chung-chi&dir=desc")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        sorted.Length.ShouldBe(11);
        sorted[1].ShouldContain("Kỹ năng 09");
        using var minh = await an.Host.SignIn("Minh");
        ((int)(await minh.GetAsync($"/chung-chi/so/xuat.csv?unit={Cast.Ward}")).StatusCode).ShouldBe(403);
    }

    /// <summary>Two people of the department press the same button, each for another nurse: both get their certificate, each its own number.</summary>
    [Fact]
    public async Task Two_certificates_issued_at_the_same_moment_get_two_numbers()
    {
        await using var an = await Nurse.Certified();
        await an.Phone.Learn(Nurse.Fraud, Nurse.Record, 300);
        var live = (await an.Certificates()).Where(c => c.State == CertificateState.Live).ToList();
        live.Count.ShouldBeGreaterThan(1);
        await Task.WhenAll(live.Select(async row =>
        {
            using var thu = await an.Host.SignIn("Thu");
            var page = await thu.Open($"/chung-chi/so/{row.Id}");
            var button = page.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Trim() == "Cấp lại");
            (await page.Submit((AngleSharp.Html.Dom.IHtmlFormElement)button.Closest("form")!, _ => { })).Status.ShouldBe(HttpStatusCode.Redirect);
        }));
        var all = await an.Certificates();
        all.Select(c => c.Serial).ShouldBe(Enumerable.Range(1, all.Count));
    }
}
