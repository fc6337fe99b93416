using System.Net;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Plan.UnitPlans;

/// <summary>A unit's plan as a document, and the page that proves it to anybody.</summary>
public sealed class UnitPlanDocumentTests
{
    private const string Mine = $"/ke-hoach-don-vi/bac-ninh-2026/{Cast.Station}";

    [Fact]
    public async Task The_document_is_the_same_each_time_and_has_the_form_of_a_plan()
    {
        await using var host = await Approved();
        var lan = await host.SignIn("Lan");
        var file = await lan.GetByteArrayAsync(Mine + "/van-ban.docx");
        host.Clock.Set(new DateOnly(2027, 6, 20));
        lan = await host.SignIn("Lan");
        (await lan.GetByteArrayAsync(Mine + "/van-ban.docx")).ShouldBe(file);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        var text = word.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("SỞ Y TẾ BẮC NINH");
        text.ShouldContain("/KH-TYT");
        text.ShouldContain("KẾ HOẠCH");
        text.ShouldContain("theo Phụ lục kèm theo kế hoạch này");
        text.ShouldContain("TRƯỞNG TRẠM");
        (await lan.GetAsync(Mine + "/van-ban.pdf")).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await lan.GetAsync(Mine + "/van-ban.xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lan.GetAsync(Mine + "/van-ban.exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Anybody_may_check_an_approved_plan_and_nobody_sees_one_that_is_being_written()
    {
        await using var host = await Approved();
        var kept = await host.In((AppDb db) => db.Set<UnitPlan>().AsNoTracking().SingleAsync(p => p.Unit == Cast.Station));
        var draft = await host.In((AppDb db) => db.Set<UnitPlan>().AsNoTracking().FirstAsync(p => p.Unit == Cast.Neighbour));
        using var anybody = host.Nobody();
        var page = await anybody.Open($"/xac-minh/ke-hoach/{kept.Id:N}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(UnitPlanContent.Sha256(kept.Content));
        page.Text.ShouldContain("Trạm Y tế phường Bắc Giang");
        page.Text.ShouldNotContain("lan");
        (await anybody.Open($"/xac-minh/ke-hoach/{draft.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.Open($"/xac-minh/ke-hoach/{Guid.CreateVersion7():N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_unit_that_was_renamed_later_changes_no_approved_paper()
    {
        await using var host = await Approved();
        var lan = await host.SignIn("Lan");
        var before = new List<byte[]>();
        foreach (var format in new[] { "docx", "pdf", "xlsx" }) before.Add(await lan.GetByteArrayAsync($"{Mine}/van-ban.{format}"));
        using var thu = host.As("Thu");
        await thu.Import("don-vi", $"ma_don_vi,ten,loai,ma_don_vi_cha,ma_xa,tu_ngay\n{Cast.Station},Trạm Y tế đổi tên,tram-y-te,{Cast.Centre},07228,01/07/2026");
        await host.Settle();
        host.Clock.Set(new DateOnly(2027, 6, 20));
        lan = await host.SignIn("Lan");
        foreach (var (format, i) in new[] { ("docx", 0), ("pdf", 1), ("xlsx", 2) }) (await lan.GetByteArrayAsync($"{Mine}/van-ban.{format}")).ShouldBe(before[i], format);
        (await lan.Open(Mine)).Text.ShouldContain("Trạm Y tế đổi tên"); // the page speaks of today
        var kept = await host.In((AppDb db) => db.Set<UnitPlan>().AsNoTracking().SingleAsync(p => p.Unit == Cast.Station));
        (await host.Nobody().Open($"/xac-minh/ke-hoach/{kept.Id:N}")).Text.ShouldContain("Trạm Y tế phường Bắc Giang");
    }

    [Fact]
    public async Task The_paper_in_hand_is_compared_by_the_head_in_its_QR()
    {
        await using var host = await Approved();
        var kept = await host.In((AppDb db) => db.Set<UnitPlan>().AsNoTracking().SingleAsync(p => p.Unit == Cast.Station));
        var paper = UnitPlanPaper.Read(await host.In((AppDb db) => db.Set<UnitPlanStep>().Where(s => s.UnitPlanId == kept.Id && s.Step == "approved").Select(s => s.Paper).SingleAsync()))!;
        var address = new Uri(UnitPlanDocument.Of(kept, paper, path => path).Proof!.Coded).PathAndQuery;
        using var anybody = host.Nobody();
        (await anybody.Open(address)).Text.ShouldContain("Giấy đang cầm mang đúng đầu sổ");
        (await anybody.Open(address[..^4] + "AAAA")).Text.ShouldContain("đừng tin tờ giấy");
        (await anybody.Open(address.Split('?')[0])).Text.ShouldNotContain("Giấy đang cầm");
    }

    private static async Task<TestHost> Approved()
    {
        var host = await TestHost.Start();
        host.Clock.Set(new DateOnly(2026, 6, 20));
        await host.Settle();
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        await host.In((DecideUnitPlan decide) => decide.Submit("bac-ninh-2026", Cast.Station));
        await host.In((DecideUnitPlan decide) => decide.Approve("bac-ninh-2026", Cast.Station));
        return host;
    }
}
