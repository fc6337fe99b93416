using System.Net;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;
using static CamTay.Tests.People.Accounts.InvitationTests;

namespace CamTay.Tests.People.Staff;

public sealed class StaffPageTests
{
    [Fact]
    public async Task Lan_sees_her_own_people_and_is_not_told_of_the_neighbours()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        (await lan.Open("/can-bo/CB004")).Text.ShouldContain("Phạm Văn Minh");
        (await lan.Open("/can-bo/CB008")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lan.Open("/can-bo/KHONG-CO")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_whole_personal_id_is_for_those_who_keep_the_register()
    {
        await using var host = await TestHost.Start();
        (await (await host.SignIn("Lan")).Open("/can-bo/CB004")).Text.ShouldNotContain("024190000004");
        (await (await host.SignIn("Hà")).Open("/can-bo/CB004")).Text.ShouldContain("024190000004");
    }

    [Fact]
    public async Task The_auditor_finds_no_names()
    {
        await using var host = await TestHost.Start();
        var vinh = await host.SignIn("Vinh");
        (await vinh.Open("/can-bo")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await vinh.Open("/can-bo/CB004")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_search_keeps_to_the_own_units_and_its_name_out_of_the_address()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var page = await lan.Open("/can-bo");
        var found = await page.Submit(Form(page, "search"), f => f["text"] = "do huu binh");
        found.Text.ShouldContain("Đỗ Hữu Bình");
        found.Response.RequestMessage!.RequestUri!.Query.ShouldBeEmpty();
        (await page.Submit(Form(page, "search"), f => f["text"] = "Sen")).Text.ShouldNotContain("Hoàng Thị Sen");
    }

    [Fact]
    public async Task Hà_moves_Bình_to_the_neighbour_and_ends_his_work_there()
    {
        await using var host = await TestHost.Start();
        var ha = await host.SignIn("Hà");
        var page = await ha.Open("/can-bo/CB006");
        (await page.Submit(Form(page, "move"), f => { f["unit"] = Cast.Neighbour; f["day"] = "2026-06-01"; })).Status.ShouldBe(HttpStatusCode.Found);
        page = await ha.Open("/can-bo/CB006");
        (await page.Submit(Form(page, "end"), f => f["last"] = "2026-06-20")).Status.ShouldBe(HttpStatusCode.Found);
        var subject = await Subject(host, "CB006");
        (await host.In((ILedgerReader l) => l.OfSubjects([subject]))).Where(e => e.VoidedBy is null).Select(e => (e.Verb, e.Unit, e.Day.ToString("O"))).ShouldBe([
            (Verb.Joined, Cast.Station, "2025-07-01"), (Verb.Left, Cast.Station, "2026-05-31"),
            (Verb.Joined, Cast.Neighbour, "2026-06-01"), (Verb.Left, Cast.Neighbour, "2026-06-20")]);
    }

    [Fact]
    public async Task A_reporter_does_not_draw_the_neighbours_people_over()
    {
        await using var host = await TestHost.Start();
        var answer = await host.As("Lan").Import("can-bo", "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay\nCB008,Ngô Quang Tú,bac-si,TYT-07210,2025-07-01\n");
        answer.GetProperty("accepted").GetInt32().ShouldBe(0);
        answer.GetProperty("rejected").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_every_page_and_the_ledger_stays()
    {
        await using var host = await TestHost.Start();
        var subject = await Subject(host, "CB006");
        var size = await host.In((ILedgerReader l) => l.Size());
        var ha = await host.SignIn("Hà");
        var page = await ha.Open("/can-bo/CB006");
        (await page.Submit(Form(page, "erase"), f => f["confirm"] = "CB00")).Text.ShouldContain("Chưa xóa gì");
        (await page.Submit(Form(page, "erase"), f => f["confirm"] = "CB006")).Location.ShouldBe("/can-bo?xong=xoa");
        (await ha.Open("/can-bo/CB006")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.In((IStaff s) => s.BySubjects([subject]))).ShouldBeEmpty();
        (await host.In((ILedgerReader l) => l.Size())).ShouldBe(size);
    }

    private static async Task<string> Subject(TestHost host, string code) =>
        (await host.In((IStaff s) => s.Match([new PersonKeys(code, null, null)])))[0].Certain!.Subject;
}
