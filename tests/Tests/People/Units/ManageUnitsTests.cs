using System.Net;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;
using CamTay.Tests.People.Accounts;

namespace CamTay.Tests.People.Units;

public sealed class ManageUnitsTests
{
    [Fact]
    public async Task Thu_opens_a_station_renames_it_and_closes_it()
    {
        await using var host = await TestHost.Start();
        var thu = await host.SignIn("Thu");
        var page = await thu.Open("/don-vi/quan-ly/mo");
        (await page.Submit(InvitationTests.Form(page, "open"), f =>
        {
            (f["code"], f["name"], f["kind"], f["parent"], f["from"]) = ("TYT-99999", "Trạm Y tế xã Mới", "tram-y-te", Cast.Centre, "2026-05-01");
        })).Location.ShouldBe("/don-vi/quan-ly/TYT-99999?xong=mo");
        await Confirmed(thu, "TYT-99999", "change", f => { f["name"] = "Trạm Y tế phường Mới"; f["from"] = "2026-06-01"; });
        await Confirmed(thu, "TYT-99999", "close", f => f["last"] = "2026-12-31");
        var standing = (await host.In((ILedgerReader l) => l.OfSubjects(["unit:TYT-99999"]))).Where(e => e.VoidedBy is null).ToList();
        standing.Select(e => e.Verb).ShouldBe([Verb.Opened, Verb.Changed, Verb.Closed]);
        standing.ShouldAllBe(e => e.Strength == Strength.Witnessed && e.Source!.Account == "thu");
        (await thu.Open("/don-vi/quan-ly")).Text.ShouldContain("Trạm Y tế phường Mới");
    }

    [Fact]
    public async Task A_merger_is_named_before_it_happens_and_can_be_taken_back()
    {
        await using var host = await TestHost.Start();
        var thu = await host.SignIn("Thu");
        var asked = await Ask(thu, Cast.Neighbour, "merge", f => { f["into"] = Cast.Station; f["day"] = "2026-07-01"; });
        asked.Text.ShouldContain("Trạm Y tế phường Đa Mai là một phần của Trạm Y tế phường Bắc Giang");
        asked.Text.ShouldContain("2 cán bộ");
        (await host.In((IUnits u) => u.Subtree(Cast.Station))).ShouldNotContain(Cast.Neighbour);
        (await asked.Submit(asked.Form("input[name=sure]"), _ => { })).Status.ShouldBe(HttpStatusCode.Found);
        (await host.In((IUnits u) => u.Subtree(Cast.Station))).ShouldContain(Cast.Neighbour);

        var page = await thu.Open("/don-vi/quan-ly/" + Cast.Neighbour);
        await page.Submit(InvitationTests.Form(page, "reopen"), _ => { });
        (await host.In((IUnits u) => u.Subtree(Cast.Station))).ShouldNotContain(Cast.Neighbour);
        (await host.In((ILedgerReader l) => l.OfSubjects(["unit:" + Cast.Neighbour]))).Single(e => e.Verb == Verb.Merged).VoidedBy.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_merger_the_head_of_the_successor_reaches_the_merged_station()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        (await lan.Open("/can-bo/CB007")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.In((IRegistry r) => r.MergeUnit(Cast.Neighbour, Cast.Station, new DateOnly(2026, 7, 1), new Source("thu")));
        (await lan.Open("/can-bo/CB007")).Text.ShouldContain("Hoàng Thị Sen");
    }

    [Fact]
    public async Task The_planner_of_one_province_moves_no_unit_of_the_other_and_opens_none_at_the_top()
    {
        await using var host = await TestHost.Start();
        var giang = await host.SignIn("Giàng");
        (await giang.Open("/don-vi/quan-ly/" + Cast.Station)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await giang.Open("/don-vi/quan-ly/mo");
        foreach (var parent in new[] { Cast.Centre, "" })
            (await page.Submit(InvitationTests.Form(page, "open"), f =>
            {
                (f["code"], f["name"], f["kind"], f["parent"], f["from"]) = ("X1", "Đơn vị lạ", "khac", parent, "2026-05-01");
            })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Lan")]
    [InlineData("Minh")]
    [InlineData("Vinh")]
    [InlineData("Hà")]
    public async Task Who_does_not_keep_the_units_does_not_come_in(string name)
    {
        await using var host = await TestHost.Start();
        (await (await host.SignIn(name)).Open("/don-vi/quan-ly")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task Confirmed(HttpClient browser, string code, string form, Action<FormFields> fill)
    {
        var asked = await Ask(browser, code, form, fill);
        (await asked.Submit(asked.Form("input[name=sure]"), _ => { })).Status.ShouldBe(HttpStatusCode.Found, asked.Text);
    }

    private static async Task<WebPage> Ask(HttpClient browser, string code, string form, Action<FormFields> fill)
    {
        var page = await browser.Open("/don-vi/quan-ly/" + code);
        return await page.Submit(InvitationTests.Form(page, form), fill);
    }
}
