using System.Net;
using CamTay.Plan;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Plan.UnitPlans;

/// <summary>A unit's own plan, from the department's plan to its approval.</summary>
public sealed class UnitPlanTests
{
    private const string Mine = $"/ke-hoach-don-vi/bac-ninh-2026/{Cast.Station}";

    [Fact]
    public async Task Thu_derives_the_plans_of_all_units_in_one_step_and_twice_changes_nothing()
    {
        await using var host = await Ready();
        var thu = await host.SignIn("Thu");
        var page = await thu.Open("/ke-hoach-don-vi");
        page.Text.ShouldContain("0 trên 5 đơn vị đã nộp kế hoạch");
        var answer = await page.Submit(page.Form("form[action*='all'], main form button"), _ => { });
        answer.Location.ShouldBe("/ke-hoach-don-vi?lap=5"); // hospital, centre, three stations; the wards work by the hospital's plan
        (await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"))).ShouldBe(0);
        await host.In(async (AppDb db) => (await db.Set<UnitPlan>().CountAsync()).ShouldBe(5));
    }

    [Fact]
    public async Task A_derived_plan_holds_the_units_tasks_goals_and_staff()
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        var content = await Content(host, Cast.Station);
        content.Situation.ShouldBe("Đến ngày 20/06/2026, Trạm Y tế phường Bắc Giang có 3 cán bộ, gồm 1 bác sĩ, 1 điều dưỡng, 1 hành chính.");
        var goal = content.Goals.Single(g => g.Target == "CT2");
        (goal.Population, goal.Met, goal.Goal, goal.Wanted, goal.Due).ShouldBe((3, 0, 1.0, 3, new DateOnly(2026, 6, 30)));
        var task = content.Tasks.Single(t => t.Key == "VI.7.b");
        (task.Leads, task.Due, task.Owner).ShouldBe((true, new DateOnly(2026, 6, 30), "Trưởng trạm"));
        content.Tasks.Single(t => t.Key == "III.5.2").Text.ShouldContain("Thanh toán viện phí không dùng tiền mặt");
        content.Tasks.ShouldNotContain(t => t.Key == "VI.6.a"); // of the centre for disease control alone
        CheckContent.Of(content, (await host.In((IPlans plans) => plans.Find("bac-ninh-2026")))!, toSubmit: true).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lan_writes_Minh_hands_in_Thu_returns_and_then_approves()
    {
        await using var host = await Ready();
        var (lan, minh, thu) = (await host.SignIn("Lan"), await host.SignIn("Minh"), await host.SignIn("Thu"));
        var page = await lan.Open("/ke-hoach-don-vi");
        (await page.Submit(page.Form("main form button"), _ => { })).Location.ShouldBe(Mine + "/sua");
        page = await lan.Open(Mine + "/sua");
        var saved = await page.Submit(page.Form("textarea[name=situation]"), form =>
        {
            form["task.VI.7.b.owner"] = "Trần Thị Lan";
            form["goal.CT2.due"] = "2026-06-28";
            form["task.dv-1.text"] = "Mở góc thực hành ở phòng chờ";
            form["task.dv-1.owner"] = "Đỗ Hữu Bình";
            form["task.dv-1.due"] = "2026-09-30";
        });
        saved.Location.ShouldBe(Mine + "?luu=1");
        (await lan.Open(Mine)).Document.QuerySelector("form[method=post] button")?.TextContent.ShouldNotContain("Nộp"); // the head hands in
        await Press(minh, "Nộp cho Sở");
        (await lan.Open(Mine + "/sua")).Status.ShouldBe(HttpStatusCode.Conflict);
        host.Clock.Set(new DateOnly(2026, 6, 23));
        (lan, thu) = (await host.SignIn("Lan"), await host.SignIn("Thu")); // a session does not last for days
        page = await thu.Open(Mine);
        page.Text.ShouldContain("đúng hạn");
        await page.Submit(page.Form("textarea[name=note]"), form => form["note"] = "Ghi rõ ngày mở góc thực hành.");
        (await lan.Open(Mine)).Text.ShouldContain("Ghi rõ ngày mở góc thực hành.");
        host.Clock.Set(new DateOnly(2026, 6, 29));
        (lan, minh, thu) = (await host.SignIn("Lan"), await host.SignIn("Minh"), await host.SignIn("Thu"));
        await Press(minh, "Nộp cho Sở");
        await Press(thu, "Duyệt");
        page = await lan.Open(Mine);
        page.Text.ShouldContain("Đã duyệt");
        page.Text.ShouldContain("20/06/2026 12:00:00, đúng hạn"); // the first receipt stays
        page.Text.ShouldContain("Mở góc thực hành ở phòng chờ");
    }

    [Fact]
    public async Task A_plan_that_asks_less_or_ends_later_than_the_departments_is_not_saved_and_nothing_typed_is_lost()
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        var lan = await host.SignIn("Lan");
        var page = await lan.Open(Mine + "/sua");
        page = await page.Submit(page.Form("textarea[name=situation]"), form =>
        {
            form["goal.CT2.rate"] = "80";
            form["task.VI.7.b.due"] = "2026-07-31";
            form["task.VI.7.c.out"] = "true";
            form["situation"] = "Trạm có hai máy tính.";
        });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("3 chỗ cần sửa");
        page.Text.ShouldContain("Thấp hơn mục tiêu 100 % mà kế hoạch của Sở giao.");
        page.Text.ShouldContain("Muộn hơn hạn 30/06/2026");
        page.Text.ShouldContain("Ghi lý do không áp dụng.");
        page.Document.QuerySelector("textarea[name=situation]")!.TextContent.ShouldBe("Trạm có hai máy tính.");
        (await Content(host, Cast.Station)).Situation.ShouldContain("3 cán bộ");
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_sees_the_difference_and_keeps_the_words()
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        var (lan, minh) = (await host.SignIn("Lan"), await host.SignIn("Minh"));
        var (first, second) = (await lan.Open(Mine + "/sua"), await minh.Open(Mine + "/sua"));
        await first.Submit(first.Form("textarea[name=situation]"), form => form["resources"] = "Của Lan");
        var page = await second.Submit(second.Form("textarea[name=situation]"), form => form["resources"] = "Của Minh");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("lan đã lưu bản khác");
        page.Text.ShouldContain("đang lưu: Của Lan");
        page.Document.QuerySelector("textarea[name=resources]")!.TextContent.ShouldBe("Của Minh");
        (await page.Submit(page.Form("textarea[name=situation]"), _ => { })).Location.ShouldBe(Mine + "?luu=1");
        (await Content(host, Cast.Station)).Resources.ShouldBe("Của Minh");
    }

    [Theory]
    [InlineData("Sen")] // the neighbour
    [InlineData("An")] // a learner
    [InlineData("Giàng")] // the planner of another province
    public async Task Nobody_else_reads_or_writes_it(string name)
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        var other = await host.SignIn(name);
        foreach (var address in new[] { Mine, Mine + "/sua", Mine + "/van-ban.docx" })
        {
            var answer = await other.GetAsync(address);
            (answer.StatusCode == HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("khong-co-quyen", StringComparison.Ordinal) == true).ShouldBeTrue($"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_reporter_may_not_approve_and_approval_out_of_order_is_refused()
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        await Should.ThrowAsync<RefusedException>(() => host.In((DecideUnitPlan decide) => decide.Approve("bac-ninh-2026", Cast.Station)));
        await host.In((DecideUnitPlan decide) => decide.Submit("bac-ninh-2026", Cast.Station));
        await Should.ThrowAsync<RefusedException>(() => host.In((DecideUnitPlan decide) => decide.Submit("bac-ninh-2026", Cast.Station)));
        var lan = await host.SignIn("Lan");
        (await lan.Open(Mine)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var thu = await (await host.SignIn("Thu")).Open(Mine);
        var form = thu.Form("textarea[name=note]");
        var forged = await lan.PostAsync(Mine, new FormUrlEncodedContent([new("_handler", "approve")]));
        forged.IsSuccessStatusCode.ShouldBeFalse();
        form.ShouldNotBeNull();
        (await Kept(host, Cast.Station)).State.ShouldBe(UnitPlanState.Submitted);
    }

    [Fact]
    public async Task Nobody_decides_on_words_that_came_in_after_the_page_was_opened()
    {
        await using var host = await Ready();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        var (lan, minh, thu) = (await host.SignIn("Lan"), await host.SignIn("Minh"), await host.SignIn("Thu"));
        var read = await minh.Open(Mine);
        var page = await lan.Open(Mine + "/sua");
        await page.Submit(page.Form("textarea[name=situation]"), form => form["situation"] = "Trạm có hai máy tính.");
        var answer = await read.Submit(read.Form("main form[method=post]"), _ => { });
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Kế hoạch đã đổi sau khi anh/chị mở trang");
        answer.Text.ShouldContain("Trạm có hai máy tính."); // the new words are shown, and can be handed in
        (await Kept(host, Cast.Station)).State.ShouldBe(UnitPlanState.Draft);
        (await answer.Submit(answer.Form("main form[method=post]"), _ => { })).Location.ShouldBe(Mine);
        page = await thu.Open(Mine);
        await host.In((DecideUnitPlan decide) => decide.Return("bac-ninh-2026", Cast.Station, "Ghi rõ ngày."));
        await host.In((DecideUnitPlan decide) => decide.Submit("bac-ninh-2026", Cast.Station));
        (await page.Submit(page.Form("main form[method=post]"), _ => { })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await page.Submit(page.Form("textarea[name=note]"), form => form["note"] = "Thiếu ngày.")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Kept(host, Cast.Station)).State.ShouldBe(UnitPlanState.Submitted);
    }

    [Fact]
    public async Task Of_many_who_decide_in_the_same_moment_one_does_and_the_others_are_told()
    {
        await using var host = await Ready();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026")))));
        await host.In(async (AppDb db) => (await db.Set<UnitPlan>().CountAsync()).ShouldBe(5));
        (await AtOnce(host, decide => decide.Submit("bac-ninh-2026", Cast.Station))).ShouldBe([200, 409, 409, 409]);
        (await AtOnce(host, decide => decide.Approve("bac-ninh-2026", Cast.Station))).ShouldBe([200, 409, 409, 409]);
        (await AtOnce(host, decide => decide.Return("bac-ninh-2026", Cast.Station, "Ghi rõ ngày."))).ShouldBe([200, 409, 409, 409]);
        await host.In(async (AppDb db) => (await db.Set<UnitPlanStep>().CountAsync(s => s.Step != "derived")).ShouldBe(3));
    }

    private static async Task<List<int>> AtOnce(TestHost host, Func<DecideUnitPlan, Task> act) => [.. (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
    {
        try
        {
            await host.In(act);
            return 200;
        }
        catch (RefusedException e)
        {
            return e.Refusal.Status;
        }
    })))).Order()];

    private static async Task Press(HttpClient client, string button)
    {
        var page = await client.Open(Mine);
        var pressed = page.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Trim() == button);
        var answer = await page.Submit((AngleSharp.Html.Dom.IHtmlFormElement)pressed.Closest("form")!, _ => { });
        ((int)answer.Status).ShouldBe(302, answer.Text);
    }

    private static Task<UnitPlan> Kept(TestHost host, string unit) => host.In((AppDb db) => db.Set<UnitPlan>().AsNoTracking().SingleAsync(p => p.Unit == unit));

    private static async Task<UnitPlanContent> Content(TestHost host, string unit) => UnitPlanContent.Read((await Kept(host, unit)).Content);

    private static async Task<TestHost> Ready()
    {
        var host = await TestHost.Start();
        host.Clock.Set(new DateOnly(2026, 6, 20));
        await host.Settle();
        return host;
    }
}
