using System.Net;
using CamTay.Reporting;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>The screens of reports, by a browser without script.</summary>
public sealed class ReportPageTests
{
    private const string August = "thang-2026-08", Address = "/bao-cao/bac-ninh-2026/thang-2026-08/TYT-07210";

    [Fact]
    public async Task Lan_fills_the_form_Minh_approves_Thu_returns_it_and_the_second_version_says_what_changed()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        using var minh = await host.SignIn("Minh");
        using var thu = await host.SignIn("Thu");
        var page = await lan.Open(Address);
        page.Text.ShouldContain("Nhận chậm nhất hết ngày 14/08/2026 (kế hoạch ghi “trước ngày 15/08/2026”)");
        page.Document.QuerySelector(".report-figures a")!.GetAttribute("href")!.ShouldContain("knownAt=");
        var wrong = await page.Submit(page.Form("[name='f.lop']"), f => { Fill(f, Reports.Complete()); f["f.luot_du"] = "1"; f["do"] = "propose"; });
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("Đã mở lớp thì lượt dự phải ít nhất bằng số lớp.");
        wrong.Document.QuerySelector("textarea[name='f.ket_qua']")!.TextContent.ShouldContain("hai lớp tập huấn");

        var proposed = await wrong.Submit(wrong.Form("[name='f.lop']"), f => { f["f.luot_du"] = "12"; f["f.kho_khan.1.chu_de"] = "thiet_bi"; f["f.kho_khan.1.noi_dung"] = "Máy tính của trạm đã hỏng."; f["do"] = "propose"; });
        proposed.Location!.ShouldEndWith(Address + "?da=propose");
        (await lan.Open(Address)).Text.ShouldContain("Máy tính của trạm đã hỏng.");

        var waiting = await minh.Open(Address);
        (await waiting.Submit(waiting.Document.Forms.Single(f => f.InnerHtml.Contains("\"forward\"", StringComparison.Ordinal)), _ => { })).Location!.ShouldEndWith(Address + "?da=send");

        var review = await thu.Open(Address + "/duyet");
        review.Text.ShouldContain("Kỳ trước");
        (await review.Submit(review.Form("[name='n.']"), f => f["do"] = "return")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await review.Submit(review.Form("[name='n.']"), f => { f["n.ket_qua"] = "Nêu rõ số người đã làm được."; f["do"] = "return"; })).Location!.ShouldEndWith(Address + "?da=return");

        host.Clock.Set(new(2026, 8, 20));
        using var minhLater = await host.SignIn("Minh");
        using var thuLater = await host.SignIn("Thu");
        var returned = await minhLater.Open(Address);
        returned.Text.ShouldContain("Nêu rõ số người đã làm được.");
        (await returned.Submit(returned.Form("[name='f.lop']"), f => { f["f.ket_qua"] = "Mười hai người đã tự đặt lịch khám được trên điện thoại."; f["do"] = "send"; })).Location!.ShouldEndWith(Address + "?da=send");
        var versions = await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station));
        versions.Count.ShouldBe(2);
        versions[1].Content.Restates.ShouldBe(versions[0].Sha256);
        versions[1].Content.InTime.ShouldBeTrue(); // the first receipt decides, for ever
        var second = await thuLater.Open($"/bao-cao/ban/{versions[1].Id}");
        second.Document.QuerySelector("del")!.TextContent.ShouldContain("hai lớp tập huấn");
        second.Document.QuerySelector("ins")!.TextContent.ShouldContain("Mười hai người");
        (await thuLater.Open($"/bao-cao/ban/{versions[0].Id}")).Text.ShouldContain("Đã có bản đính chính mới hơn");
        var accept = await thuLater.Open(Address + "/duyet");
        (await accept.Submit(accept.Form("[name='n.']"), f => f["do"] = "accept")).Location!.ShouldEndWith(Address + "?da=accept");
        (await thuLater.Open("/bao-cao/bac-ninh-2026/thang-2026-08?loc=da-duyet")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_second_of_two_writers_is_shown_both_texts()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        using var minh = await host.SignIn("Minh");
        var first = await lan.Open(Address);
        var second = await minh.Open(Address);
        (await first.Submit(first.Form("[name='f.lop']"), f => { Fill(f, Reports.Complete("Lan viết phần kết quả của trạm trước tiên.")); f["do"] = "save"; })).Location!.ShouldEndWith(Address + "?da=save");
        var clash = await second.Submit(second.Form("[name='f.lop']"), f => { f["f.ket_qua"] = "Minh viết phần kết quả sau đó một phút."; f["f.ra_quan"] = "3"; f["do"] = "save"; });
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Document.QuerySelector("del")!.TextContent.ShouldContain("Lan viết");
        clash.Document.QuerySelector("textarea[name='f.ket_qua']")!.TextContent.ShouldContain("Minh viết");
        clash.Document.QuerySelector("input[name='f.tin_bai']")!.GetAttribute("value").ShouldBe("5");
        (await clash.Submit(clash.Form("[name='f.lop']"), f => f["do"] = "save")).Location!.ShouldEndWith(Address + "?da=save");
        (await lan.Open(Address)).Document.QuerySelector("input[name='f.ra_quan']")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task A_form_that_is_posted_after_the_report_went_loses_no_words()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = await host.SignIn("Minh");
        var tab = await minh.Open(Address);
        var other = await minh.Open(Address);
        (await other.Submit(other.Form("[name='f.lop']"), f => { Fill(f, Reports.Complete()); f["do"] = "send"; })).Location!.ShouldEndWith(Address + "?da=send");
        var late = await tab.Submit(tab.Form("[name='f.lop']"), f => { Fill(f, Reports.Complete("Chữ gõ ở thẻ thứ hai, chưa kịp gửi đi.")); f["do"] = "send"; });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Chữ gõ ở thẻ thứ hai");
    }

    [Fact]
    public async Task The_department_disputes_quotes_and_issues_its_own_report_from_the_same_ledger()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        var answers = new Dictionary<string, string>(Reports.Complete()) { ["kho_khan.1.chu_de"] = "thiet_bi", ["kho_khan.1.noi_dung"] = "Thiếu máy quét mã QR.", ["de_xuat"] = "Đề nghị cấp máy quét mã." };
        await minh.SendReport(August, Cast.Station, answers);
        host.Clock.Set(new(2026, 8, 15));
        using var thu = await host.SignIn("Thu");
        using var dung = await host.SignIn("Dũng");
        const string own = "/bao-cao/bac-ninh-2026/thang-2026-08/SYT-BN";
        var page = await thu.Open(own);
        page.Text.ShouldContain("5 đơn vị phải nộp");
        page.Document.QuerySelector("[data-receipts='in-time'] summary")!.TextContent.ShouldContain("1 đúng hạn");
        page.Text.ShouldContain("Thiếu máy quét mã QR.");
        var tick = page.Document.QuerySelectorAll("input[type=checkbox]").Single(i => i.GetAttribute("name")!.EndsWith(".de_xuat", StringComparison.Ordinal)).GetAttribute("name")!;
        var proposed = await page.Submit(page.Form("[name='f.chi_dao']"), f => { Fill(f, Reports.OfTheDepartment()); f[tick] = "x"; f["do"] = "propose"; });
        proposed.Location!.ShouldEndWith(own + "?da=propose");
        var waiting = await dung.Open(own);
        (await waiting.Submit(waiting.Document.Forms.Single(f => f.InnerHtml.Contains("\"forward\"", StringComparison.Ordinal)), _ => { })).Location!.ShouldEndWith(own + "?da=send");
        var issued = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Province))).ShouldHaveSingleItem();
        var fields = issued.Content.Sections.SelectMany(s => s.Fields).ToList();
        fields.Single(f => f.Kind == "quotes" && f.Role == "de-xuat").Quotes!.ShouldHaveSingleItem().Text.ShouldBe("Đề nghị cấp máy quét mã.");
        fields.Single(f => f.Kind == "unit-difficulties").Difficulties!.ShouldHaveSingleItem().UnitName.ShouldBe("Trạm Y tế phường Bắc Giang");
        fields.Single(f => f.Kind == "received").Receipts!.Units.Single(u => u.Unit == Cast.Neighbour).State.ShouldBe("missing");
        fields.Single(f => f.Kind == "figures").Figures!.Single(f => f.Target == "CT2.1").Denominator.ShouldBe(9);
        (await dung.Open($"/bao-cao/ban/{issued.Id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_sees_what_is_theirs_and_no_more()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using (var minh = host.As("Minh")) await minh.SendReport(August, Cast.Station);
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station)))[0];
        using var sen = await host.SignIn("Sen");
        (await sen.Open(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await sen.Open($"/bao-cao/ban/{frozen.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var list = await sen.Open("/bao-cao/bac-ninh-2026/thang-2026-08");
        list.Text.ShouldContain("Đa Mai");
        list.Text.ShouldNotContain("phường Bắc Giang");
        using var vinh = await host.SignIn("Vinh");
        (await vinh.Open(Address)).Text.ShouldContain("hai lớp tập huấn");
        ((int)(await vinh.Open(Address + "/duyet")).Status).ShouldBeOneOf(302, 403);
        using var giang = await host.SignIn("Giàng");
        (await giang.Open(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_unit_disputes_a_figure_and_the_department_answers()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        using var thu = await host.SignIn("Thu");
        var page = await lan.Open(Address);
        await page.Submit(page.Form("[name='f.lop']"), f => { Fill(f, Reports.Complete()); f["do"] = "save"; });
        var dispute = await lan.Open(Address + "/khieu-nai/CT2.1");
        (await dispute.Submit(dispute.Form("[name=reason]"), f => f["reason"] = "sai")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await dispute.Submit(dispute.Form("[name=reason]"), f => f["reason"] = "Thiếu chứng nhận của hai người học tháng 6.")).Location!.ShouldEndWith(Address + "?da=dispute");
        (await dispute.Submit(dispute.Form("[name=reason]"), f => f["reason"] = "Thiếu chứng nhận của hai người học tháng 6.")).Status.ShouldBe(HttpStatusCode.Conflict);
        using (var minh = host.As("Minh")) await minh.SendReport(August, Cast.Station);
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station)))[0];
        frozen.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []).Single(f => f.Target == "CT2.1").Disputed.ShouldBe("Thiếu chứng nhận của hai người học tháng 6.");

        var queue = await thu.Open("/hang-cho");
        queue.Document.QuerySelector("h1")!.TextContent.ShouldBe("1 số liệu bị khiếu nại chờ trả lời");
        var link = queue.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/bao-cao/khieu-nai/", StringComparison.Ordinal));
        var open = await thu.Open(link);
        (await open.Submit(open.Form("[name=answer]"), f => { f["answer"] = "Đã xem tệp, hai người học sau ngày chốt số liệu."; f["upheld"] = "no"; })).Location!.ShouldEndWith(link);
        (await lan.Open(Address)).Text.ShouldContain("hai người học sau ngày chốt số liệu");
    }

    [Fact]
    public async Task Only_the_department_gives_more_time_and_says_why()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 13));
        using var thu = await host.SignIn("Thu");
        using var minh = await host.SignIn("Minh");
        const string period = "/bao-cao/bac-ninh-2026/thang-2026-08";
        (await minh.Open(period)).Document.QuerySelector("[name=day]").ShouldBeNull();
        var page = await thu.Open(period);
        (await page.Submit(page.Form("[name=day]"), f => { f["unit"] = Cast.Station; f["day"] = "2026-08-12"; f["reason"] = "Mất điện cả tuần do bão."; })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Submit(page.Form("[name=day]"), f => { f["unit"] = Cast.Station; f["day"] = "2026-08-18"; f["reason"] = ""; })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Submit(page.Form("[name=day]"), f => { f["unit"] = Cast.Station; f["day"] = "2026-08-18"; f["reason"] = "Mất điện cả tuần do bão."; })).Location!.ShouldContain(period);
        host.Clock.Set(new(2026, 8, 18));
        using (var program = host.As("Minh")) (await program.SendReport(August, Cast.Station)).GetProperty("timeliness").GetString().ShouldBe("extended");
        using (var program = host.As("Tú")) (await program.SendReport(August, Cast.Neighbour)).GetProperty("timeliness").GetString().ShouldBe("late");
        using var later = await host.SignIn("Thu");
        (await later.Open(period)).Text.ShouldContain("Mất điện cả tuần do bão.");
    }

    internal static void Fill(FormFields form, Dictionary<string, string> answers)
    {
        foreach (var (field, value) in answers) form["f." + field] = value;
    }
}
