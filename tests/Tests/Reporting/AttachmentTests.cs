using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Attachments;
using CamTay.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>Files that a unit puts to its report.</summary>
public sealed class AttachmentTests
{
    private const string August = "thang-2026-08", Address = $"/bao-cao/{Reports.Plan}/{August}/{Cast.Station}", Field = "t.tep_kem";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    [Fact]
    public async Task Lan_attaches_a_file_without_losing_what_she_typed_and_it_is_frozen_with_the_report()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        var attached = await Attach(lan, "Danh sách lớp tập huấn.pdf", Pdf);
        attached.Location!.ShouldEndWith("?da=attach");
        var page = await lan.Open(Address);
        page.Document.QuerySelector("[name='f.luot_du']")!.GetAttribute("value").ShouldBe("12");
        page.Text.ShouldContain("Danh sách lớp tập huấn.pdf");
        var link = page.Document.QuerySelector("a[href^='/bao-cao/tep/']")!.GetAttribute("href")!;
        using var thu = await host.SignIn("Thu");
        (await thu.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound); // the department does not look into drafts

        using (var minh = host.As("Minh")) await minh.SendReport(August, Cast.Station);
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        var file = frozen.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Files ?? []).ShouldHaveSingleItem();
        (file.Name, file.Size, file.Sha256).ShouldBe(("Danh sách lớp tập huấn.pdf", Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(Pdf))));
        (await thu.Open(Address + "/duyet")).Text.ShouldContain("Danh sách lớp tập huấn.pdf");
        (await thu.Open($"/bao-cao/ban/{frozen.Id}")).Document.QuerySelector($"a[href='{link}']").ShouldNotBeNull();
        using var answer = await thu.GetAsync(link);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
        using var word = WordprocessingDocument.Open(new MemoryStream(await thu.GetByteArrayAsync($"/bao-cao/ban/{frozen.Id:N}/van-ban.docx")), false);
        word.MainDocumentPart!.Document.InnerText.ShouldContain("Tệp kèm theo báo cáo");
        word.MainDocumentPart.Document.InnerText.ShouldContain(file.Sha256);
    }

    [Fact]
    public async Task The_neighbour_nobody_and_another_province_do_not_open_it()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        await Attach(lan, "a.pdf", Pdf);
        var link = (await lan.Open(Address)).Document.QuerySelector("a[href^='/bao-cao/tep/']")!.GetAttribute("href")!;
        using (var minh = host.As("Minh")) await minh.SendReport(August, Cast.Station);
        foreach (var who in new[] { "Sen", "Tú", "Giàng" })
        {
            using var other = await host.SignIn(who);
            (await other.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var nobody = host.Nobody();
        (await nobody.GetAsync(link)).Headers.Location!.ToString().ShouldContain("/dang-nhap");
        using var vinh = await host.SignIn("Vinh"); // the auditor reads every report
        (await vinh.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await vinh.GetAsync($"/bao-cao/tep/{Guid.CreateVersion7():N}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // Her own form, sent to the address of the neighbour's report.
        using var sen = await host.SignIn("Sen");
        var own = await sen.Open($"/bao-cao/{Reports.Plan}/{August}/{Cast.Neighbour}");
        var form = own.Form("[name='f.lop']");
        form.SetAttribute("action", Address);
        (await own.Submit(form, f => { f.Attach(Field, "b.pdf", Pdf); f["do"] = "attach"; })).Status.ShouldBe(HttpStatusCode.Forbidden);
        await host.In(async (AppDb db) => (await db.Set<Attachment>().CountAsync()).ShouldBe(1));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "bao-cao.pdf", [0x4D, 0x5A, 0x90, 0x00, 0x03] }, // an .exe that was renamed
        { "anh.png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "trang.docx", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>") },
        { "kho.xlsx", Zip("anything.txt") },
        { "macro.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "hong.docx", [0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFF, 0x00] },
        { "ghi-chu.txt", Encoding.UTF8.GetBytes("chữ thường") },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_file_is_what_its_content_is_and_what_is_typed_stays(string name, byte[] content)
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        var refused = await Attach(lan, name, content);
        refused.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        refused.Text.ShouldContain("chưa được đính kèm");
        refused.Document.QuerySelector("[name='f.luot_du']")!.GetAttribute("value").ShouldBe("12");
        await host.In(async (AppDb db) => (await db.Set<AttachmentContent>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task What_is_too_large_or_too_many_is_refused_and_the_rest_stays()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        var large = await Attach(lan, "lon.pdf", [.. Pdf, .. new byte[5 << 20]]);
        large.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        large.Text.ShouldContain("lớn hơn 5 MB");
        for (var i = 0; i < 5; i++) (await Attach(lan, $"tep-{i}.pdf", [.. Pdf, (byte)i])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Attach(lan, "tep-6.pdf", [.. Pdf, 6])).Text.ShouldContain("chỉ nhận 5 tệp");
        (await Attach(lan, "lai.pdf", [.. Pdf, 1])).Status.ShouldBe(HttpStatusCode.Redirect); // the same content again is no other file
        var page = await lan.Open(Address);
        page.Document.QuerySelectorAll("a[href^='/bao-cao/tep/']").Length.ShouldBe(5);
        var remove = page.Document.QuerySelectorAll("button[value^='remove:']")[0].GetAttribute("value")!;
        (await page.Submit(page.Form("[name='f.lop']"), f => f["do"] = remove)).Location!.ShouldEndWith("?da=remove");
        (await lan.Open(Address)).Document.QuerySelectorAll("a[href^='/bao-cao/tep/']").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_taken_off_after_the_receipt_stays_with_the_version_that_named_it()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        await Attach(lan, "cu.pdf", Pdf);
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        using (var thu = host.As("Thu")) await thu.Post(August, Cast.Station, "return", new { number = 1, notes = new Dictionary<string, string> { ["tep_kem"] = "Sai tệp, gửi tệp khác" } });
        var page = await lan.Open(Address);
        page.Text.ShouldContain("Sai tệp, gửi tệp khác");
        var link = page.Document.QuerySelector("a[href^='/bao-cao/tep/']")!.GetAttribute("href")!;
        var remove = page.Document.QuerySelector("button[value^='remove:']")!.GetAttribute("value")!;
        await page.Submit(page.Form("[name='f.lop']"), f => f["do"] = remove);
        await Attach(lan, "moi.pdf", [.. Pdf, 9]);
        await minh.SendReport(August, Cast.Station);
        var versions = await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station));
        versions.Select(v => v.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Files ?? []).Single().Name).ShouldBe(["cu.pdf", "moi.pdf"]);
        (await lan.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lan.Open($"/bao-cao/ban/{versions[1].Id}")).Document.QuerySelector("del")!.TextContent.ShouldContain("cu.pdf");
        await host.In((AppDb db) => db.Set<AttachmentContent>().ExecuteUpdateAsync(s => s.SetProperty(c => c.Bytes, new byte[] { 1 })));
        (await lan.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError); // no longer what was received
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\báo cáo.pdf", "báo cáo.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script-.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf")]
    [InlineData("", "tep.pdf")]
    [InlineData("...", "tep.pdf")]
    [InlineData("ke-hoach.pdf.pdf", "ke-hoach.pdf")]
    public void A_name_from_anywhere_becomes_a_plain_name(string given, string clean) => FileNames.Clean(given, ".pdf").ShouldBe(clean);

    private static async Task<WebPage> Attach(HttpClient who, string name, byte[] content)
    {
        var page = await who.Open(Address);
        return await page.Submit(page.Form("[name='f.lop']"), f =>
        {
            ReportPageTests.Fill(f, Reports.Complete());
            f.Attach(Field, name, content);
            f["do"] = "attach";
        });
    }

    private static byte[] Zip(params string[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) zip.CreateEntry(part);
        return content.ToArray();
    }
}
