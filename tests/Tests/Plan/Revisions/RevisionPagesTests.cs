using System.Net;
using AngleSharp.Html.Dom;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan.Revisions;

/// <summary>A plan changes: by hand in its file, or on the screen by those who may.</summary>
public sealed class RevisionPagesTests : IAsyncLifetime
{
    private readonly PlanSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    [Fact]
    public async Task A_file_changed_by_hand_shows_within_seconds_and_the_differences_can_be_read()
    {
        var lan = await site.Host.SignIn("Lan");
        (await lan.Open("/ke-hoach/bac-ninh-2026")).Text.ShouldContain("bản 1");
        site.Write("bac-ninh-2026.yaml", Plans.BacNinhText.Replace("    muc_tieu: 100 %", "    muc_tieu: 95 %", StringComparison.Ordinal)
            .Replace("          - ma: VI.3.c", "          - ma: VI.3.d", StringComparison.Ordinal));
        await PlanSite.Until(lan, "/ke-hoach/bac-ninh-2026", "bản 2 ·");
        var changes = await lan.Open("/ke-hoach/bac-ninh-2026/so-sanh?tu=1&den=2");
        PlanSite.Rows(changes, ".plan-changes").ShouldContain("Mục tiêu | 100 % | 95 %");
        changes.Text.ShouldContain("thêm VI.3.d");
        changes.Text.ShouldContain("bỏ VI.3.c");
        var old = await lan.Open("/ke-hoach/bac-ninh-2026/ban/1");
        old.Text.ShouldContain("Bản đang có hiệu lực là bản 2");
        old.Document.GetElementById("nv-VI.3.c").ShouldNotBeNull();
        (await lan.GetStringAsync("/ke-hoach/bac-ninh-2026/ban/1.yaml")).ShouldBe(Plans.BacNinhText);
    }

    [Fact]
    public async Task A_faulty_file_is_said_on_the_page_with_its_lines_and_the_old_revision_stays()
    {
        var lan = await site.Host.SignIn("Lan");
        var (yaml, line) = Plans.Change("bo: chuyen-mon", "bo: chuyen-moon");
        site.Write("bac-ninh-2026.yaml", yaml);
        var page = await PlanSite.Until(lan, "/ke-hoach/bac-ninh-2026", "1 lỗi");
        PlanSite.Rows(page, ".notice").ShouldContain(r => r.StartsWith($"{line} | chi_tieu[CT1].dat_khi.ky_nang.bo |", StringComparison.Ordinal));
        page.Text.ShouldContain("bản 1 ·");
        (await lan.Open("/ke-hoach/ha-giang-2025")).Text.ShouldNotContain("1 lỗi");
    }

    [Fact]
    public async Task Thu_of_the_planning_office_checks_compares_and_loads_a_revision()
    {
        var thu = await site.Host.SignIn("Thu");
        var form = await thu.Open("/ke-hoach/nap");
        var faulty = await form.Submit(Form(form), f => { f["Yaml"] = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 101 %").Yaml; f["Act"] = "check"; });
        faulty.Text.ShouldContain("Tệp có 1 lỗi");
        faulty.Document.QuerySelector("button[value=load]").ShouldBeNull();

        var yaml = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 95 %").Yaml;
        var good = await form.Submit(Form(form), f => { f.Attach("File", "ke-hoach.yaml", yaml); f["Act"] = "check"; });
        PlanSite.Rows(good, ".plan-changes").ShouldContain("Mục tiêu | 100 % | 95 %");
        good.Document.QuerySelector("button[value=load]").ShouldNotBeNull();
        (await InForce()).Revision.ShouldBe(1, "Checking changes nothing.");

        var loaded = await good.Submit(Form(good), f => f["Act"] = "load");
        loaded.Location.ShouldNotBeNull().ShouldEndWith("/ke-hoach/bac-ninh-2026");
        (await InForce()).Targets[0].Goal.ShouldBe(0.95);
        var audit = await site.Host.In((AuditLog log) => log.Latest(0, 5));
        audit.ShouldContain(a => a.Action == "plan.revised" && a.About == "bac-ninh-2026 2" && a.Account == "thu");
        (await thu.Open("/ke-hoach/bac-ninh-2026")).Text.ShouldContain("nạp trên màn hình");
    }

    [Fact]
    public async Task A_planner_of_another_province_may_not_change_this_plan()
    {
        var giang = await site.Host.SignIn("Giàng");
        var form = await giang.Open("/ke-hoach/nap");
        var yaml = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 50 %").Yaml;
        var answer = await form.Submit(Form(form), f => { f["Yaml"] = yaml; f["Act"] = "load"; });
        answer.Text.ShouldContain("không có quyền");
        var taken = await form.Submit(Form(form), f => { f["Yaml"] = yaml.Replace("don_vi_goc: SYT-BN", "don_vi_goc: SYT-HG", StringComparison.Ordinal); f["Act"] = "load"; });
        taken.Text.ShouldContain("không có quyền");
        (await InForce()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Others_may_not_load_a_plan()
    {
        foreach (var name in new[] { "Lan", "Vinh", "An" })
        {
            var page = await (await site.Host.SignIn(name)).Open("/ke-hoach/nap");
            page.Status.ShouldBe(HttpStatusCode.Forbidden);
            page.Document.QuerySelector("textarea").ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static IHtmlFormElement Form(WebPage page) => page.Form("#Yaml");

    private async Task<PlanDocument> InForce() => (await site.Host.In((IPlans plans) => plans.Find("bac-ninh-2026"))).ShouldNotBeNull();
}
