using System.Net;
using CamTay.Plan;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan.Pages;

/// <summary>The plan as people read it.</summary>
public sealed class PlanPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Theory]
    [InlineData("bac-ninh-2026")]
    [InlineData("ha-giang-2025")]
    public async Task A_reporter_finds_every_task_owner_target_basis_and_recipient(string code)
    {
        var plan = code == "bac-ninh-2026" ? Plans.BacNinh : Plans.HaGiang;
        var page = await (await site.Host.SignIn("Lan")).Open($"/ke-hoach/{code}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var task in plan.Tasks)
        {
            var shown = page.Document.GetElementById("nv-" + task.Id).ShouldNotBeNull(task.Id).TextContent;
            shown.ShouldContain(task.Text);
            shown.ShouldContain(plan.Departments.Single(d => d.Code == task.Responsible).Name);
            if (task.Due is { } due) shown.ShouldContain(due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }
        foreach (var target in plan.Targets) page.Document.GetElementById("ct-" + target.Id).ShouldNotBeNull().TextContent.ShouldContain(target.Text);
        foreach (var section in plan.Sections) page.Document.GetElementById("muc-" + section.Number).ShouldNotBeNull().TextContent.ShouldContain(section.Title);
        foreach (var words in plan.LegalBases.Concat(plan.Recipients).Append(plan.Signer!)) page.Document.Body!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere()
    {
        var page = await (await site.Host.SignIn("Lan")).Open("/ke-hoach/bac-ninh-2026");
        page.Document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Distinct()
            .Where(id => page.Document.GetElementById(id) is null).ShouldBeEmpty();
        page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_inferred_says_so_and_from_where()
    {
        var page = await (await site.Host.SignIn("Lan")).Open("/ke-hoach/bac-ninh-2026");
        var target = page.Document.GetElementById("ct-CT1")!;
        target.TextContent.ShouldContain("suy ra");
        target.QuerySelector(".inferred a")!.GetAttribute("href").ShouldBe("#muc-VI.4");
        page.Document.GetElementById("nv-VI.7.b")!.TextContent.ShouldNotContain("suy ra");
        page.Text.ShouldContain("01/06/2026 (suy ra)");
    }

    [Fact]
    public async Task Deadlines_stand_in_order_of_date_with_days_left_or_late()
    {
        site.Host.Clock.Set(new DateOnly(2026, 6, 20));
        var page = await (await site.Host.SignIn("Lan")).Open("/ke-hoach/bac-ninh-2026");
        var rows = PlanSite.Rows(page, "#thoi-han tbody");
        rows[0].ShouldStartWith("24/06/2026 còn 4 ngày");
        rows.ShouldContain(r => r.StartsWith("30/06/2026 còn 10 ngày", StringComparison.Ordinal) && r.Contains("VI.7.b", StringComparison.Ordinal));
        rows.ShouldContain(r => r.StartsWith("14/06/2026 qua hạn 6 ngày", StringComparison.Ordinal));
        rows.ShouldContain(r => r.StartsWith("04/06/2026", StringComparison.Ordinal) && r.Contains("6 tháng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_speaks_English_too()
    {
        var lan = await site.Host.SignIn("Lan");
        lan.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await lan.Open("/ke-hoach/bac-ninh-2026?lang=en");
        (page.Text.Contains("Who does what", StringComparison.Ordinal) || page.Text.Contains("Ai làm gì", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_without_an_account_reads_a_plan()
    {
        foreach (var address in new[] { "/ke-hoach", "/ke-hoach/bac-ninh-2026", "/ke-hoach/bac-ninh-2026/ban/1", "/ke-hoach/bac-ninh-2026/ban/1.yaml", "/ke-hoach/bac-ninh-2026/nhiem-vu.csv", "/ke-hoach/bac-ninh-2026/so-sanh", "/ke-hoach/nap" })
            ((int)(await site.Host.Nobody().Open(address)).Status).ShouldBeOneOf(302, 401);
    }

    [Fact]
    public async Task An_unknown_plan_or_revision_is_not_found()
    {
        var lan = await site.Host.SignIn("Lan");
        foreach (var address in new[] { "/ke-hoach/khong-co", "/ke-hoach/bac-ninh-2026/ban/9", "/ke-hoach/bac-ninh-2026/ban/9.yaml", "/ke-hoach/bac-ninh-2026/so-sanh?tu=1&den=9", "/ke-hoach/khong-co/nhiem-vu.xlsx" })
            (await lan.Open(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
    }

    [Fact]
    public async Task Tables_leave_as_files_with_every_row_or_those_that_were_asked_for()
    {
        var lan = await site.Host.SignIn("Lan");
        var all = await lan.GetStringAsync("/ke-hoach/bac-ninh-2026/nhiem-vu.csv");
        foreach (var task in Plans.BacNinh.Tasks) all.ShouldContain(task.Id);
        var some = await lan.GetStringAsync("/ke-hoach/bac-ninh-2026/nhiem-vu.csv?q=VI.7.");
        some.ShouldContain("VI.7.b");
        some.ShouldNotContain("VI.8.a");
        foreach (var table in new[] { "chi-tieu", "nhiem-vu", "thoi-han" })
            (await lan.GetAsync($"/ke-hoach/bac-ninh-2026/{table}.xlsx")).Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await lan.GetAsync("/ke-hoach/bac-ninh-2026/nhiem-vu.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
