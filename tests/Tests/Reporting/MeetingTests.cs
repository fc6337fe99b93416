using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Onward;
using CamTay.Reporting.Reports;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>Two people, or two tabs, at the same report in the same moment.</summary>
public sealed class MeetingTests
{
    private const string August = "thang-2026-08";
    private const int Many = 5;

    [Theory]
    [InlineData("send", "Minh")]
    [InlineData("propose", "Lan")]
    public async Task A_draft_that_Lan_empties_between_the_check_and_the_writing_does_not_go_out(string act, string who)
    {
        var moment = new Meanwhile.Moment();
        await using var host = await TestHost.Start(more: Meanwhile.In(moment));
        host.Clock.Set(new DateOnly(2026, 8, 10));
        await host.Settle();
        using var lan = host.As("Lan");
        using var sender = host.As(who);
        await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        var less = new Dictionary<string, string>(Reports.Complete());
        less.Remove("ket_qua");
        moment.Then = async () => (await lan.Draft(August, Cast.Station, new { version = 1, answers = less })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await sender.Post(August, Cast.Station, act, new { });
        moment.Then.ShouldBeNull();
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = await refused.Content.ReadFromJsonAsync<JsonElement>();
        told.GetProperty("code").GetString().ShouldBe("reporting.changed");
        told.GetProperty("differences").EnumerateArray().ShouldHaveSingleItem().GetProperty("key").GetString().ShouldBe("ket_qua");
        (await lan.Standing(August, Cast.Station)).GetProperty("state").GetString().ShouldBe("draft");
    }

    [Fact]
    public async Task Minh_whose_form_grew_old_when_Lan_proposed_is_shown_what_is_different()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        var before = Reports.Complete();
        await lan.Draft(August, Cast.Station, new { version = 0, answers = before });
        (await lan.Post(August, Cast.Station, "propose", new { version = 1, before, answers = Reports.Complete("Lan viết lại phần kết quả trước khi trình.") })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stale = await minh.Post(August, Cast.Station, "send", new { version = 1, before, answers = before });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("differences").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("theirs").GetString().ShouldBe("Lan viết lại phần kết quả trước khi trình.");
        (await minh.Standing(August, Cast.Station)).GetProperty("state").GetString().ShouldBe("proposed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_chosen_after_the_report_went_is_refused_and_not_dropped(bool proposedOnly)
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        if (proposedOnly) await lan.Post(August, Cast.Station, "propose", new { version = 1, answers = Reports.Complete() });
        else await minh.SendReport(August, Cast.Station);
        var typed = new Typed(await minh.Version(August, Cast.Station), new Answers(Reports.Complete()), new Answers(Reports.Complete()))
        {
            Files = [new NewFile("tep_kem", "danh-sach.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n"))],
        };
        (await Refusal(() => host.In((SendReport send) => send.Send(Reports.Plan, August, Cast.Station, typed, default)))).ShouldBe("reporting.files-not-taken");
    }

    [Theory]
    [InlineData("propose")]
    [InlineData("accept")]
    [InlineData("return")]
    [InlineData("restate")]
    [InlineData("take-back")]
    [InlineData("raise")]
    [InlineData("decide")]
    [InlineData("onward")]
    public async Task Of_several_who_do_the_same_at_once_one_does_it_and_the_others_are_told(string act)
    {
        await using var host = await OnwardTests.Connected("http://127.0.0.1:9/bao-cao"); // nobody listens there: what is handed on waits
        host.Clock.Set(new DateOnly(2026, 8, 10));
        await host.Settle();
        var id = await Prepare(host, act);
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Refusal(() => Do(host, act, id))));
        answers.Count(a => a is null).ShouldBe(1, string.Join(' ', answers));
        await host.In(async (AppDb db) =>
        {
            (await db.Set<Dispute>().CountAsync()).ShouldBe(act is "raise" or "decide" ? 1 : 0);
            (await db.Set<ReportNote>().CountAsync()).ShouldBe(act is "return" or "take-back" ? 1 : 0);
        });
    }

    /// <summary>What stands before them.</summary>
    private static async Task<Guid> Prepare(TestHost host, string act)
    {
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        if (act == "take-back") await lan.Post(August, Cast.Station, "propose", new { version = 1, answers = Reports.Complete() });
        if (act is "accept" or "return" or "restate") await minh.SendReport(August, Cast.Station);
        if (act == "decide")
        {
            await Do(host, "raise", default);
            return await host.In((AppDb db) => db.Set<Dispute>().Select(d => d.Id).SingleAsync());
        }
        if (act != "onward") return default;
        await host.In((SaveReport save) => save.Save(Reports.Plan, August, Cast.Province, new Typed(0, Answers.None, new Answers(Reports.OfTheDepartment())), default));
        return (await host.In((SendReport send) => send.Send(Reports.Plan, August, Cast.Province, null, default))).Id;
    }

    private static Task Do(TestHost host, string act, Guid id) => act switch
    {
        "propose" => host.In((SendReport send) => send.Propose(Reports.Plan, August, Cast.Station, new Typed(1, new Answers(Reports.Complete()), new Answers(Reports.Complete())), default)),
        "accept" => host.In((DecideReport decide) => decide.Accept(Reports.Plan, August, Cast.Station, 1, default)),
        "return" => host.In((DecideReport decide) => decide.Return(Reports.Plan, August, Cast.Station, 1, new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ hơn" }, default)),
        "restate" => host.In((DecideReport decide) => decide.Restate(Reports.Plan, August, Cast.Station, "Ghi nhầm số lớp trong tháng.", default)),
        "take-back" => host.In((SendReport send) => send.TakeBack(Reports.Plan, August, Cast.Station, "Xem lại mục 3", default)),
        "raise" => host.In((RaiseDispute raise) => raise.Raise(Reports.Plan, August, Cast.Station, "CT2.1", "Thiếu chứng nhận của hai người.", default)),
        "decide" => host.In((RaiseDispute raise) => raise.Decide(id, true, "Đã nhập bổ sung chứng nhận.", default)),
        _ => host.In((SendOnward send) => send.Ask(id)),
    };

    /// <summary>The code of the refusal, null for success; anything else is a fault and fails the test.</summary>
    private static async Task<string?> Refusal(Func<Task> act)
    {
        try { await act(); return null; }
        catch (RefusedException e) { return e.Refusal.Code; }
        catch (ChangedMeanwhileException e) { return e.Refusal.Code; }
    }
}
