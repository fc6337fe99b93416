using System.Net;
using AngleSharp.Dom;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Evidence.Pages;

public sealed class EntryPageTests
{
    [Fact]
    public async Task Nobody_is_led_to_the_sign_in_page()
    {
        await using var host = await TestHost.Start();
        var page = await host.Nobody().Open($"/chung-cu/{await host.RecordCourse()}");
        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.Location.ShouldNotBeNull().ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task The_neighbour_may_not_open_it()
    {
        await using var host = await TestHost.Start();
        var tu = await host.SignIn("Tú");
        (await tu.Open($"/chung-cu/{await host.RecordCourse()}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Lan_reads_what_happened_who_when_and_from_which_row()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var page = await lan.Open($"/chung-cu/{await host.RecordCourse()}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Phạm Văn Minh hoàn thành khóa học trực tuyến BDHVS-01 ngày 12/05/2026");
        page.Text.ShouldContain("Trạm Y tế phường Bắc Giang");
        page.Text.ShouldContain("Nhận sau khi xảy ra 50 ngày");
        page.Text.ShouldContain("nhập từ tệp");
        page.Document.QuerySelector("a[href^='/nhap-du-lieu/']")!.TextContent.ShouldContain("dòng 7");
        page.Document.QuerySelectorAll(".checks .tag").Select(t => t.TextContent).ShouldBe(["khớp", "khớp", "khớp", "khớp"]);
        (await lan.Open(page.Response.RequestMessage!.RequestUri!.PathAndQuery + "?lang=en")).Document.QuerySelector("h1")!.TextContent
            .ShouldBe("Phạm Văn Minh completed the online course BDHVS-01 on 12/05/2026");
    }

    [Fact]
    public async Task The_auditor_reads_a_pseudonym_and_no_name()
    {
        await using var host = await TestHost.Start();
        var subject = await host.SubjectOf("CB004");
        var page = await (await host.SignIn("Vinh")).Open($"/chung-cu/{await host.RecordCourse()}");
        page.Text.ShouldContain(subject);
        page.Text.ShouldNotContain("Phạm Văn Minh");
        page.Text.ShouldContain("bí danh; sổ không ghi tên ai");
    }

    [Fact]
    public async Task A_reporter_may_not_void_but_the_head_of_the_station_may_and_says_why()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        (await (await host.SignIn("Lan")).Open($"/chung-cu/{id}")).Document.QuerySelector("textarea[name=reason]").ShouldBeNull();

        var minh = await host.SignIn("Minh");
        var page = await minh.Open($"/chung-cu/{id}");
        page.Text.ShouldContain("Sẽ hủy mục số");
        var refused = await page.Submit(page.Form("textarea[name=reason]"), form => form["reason"] = "sai");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("Cần ghi lý do hủy");

        var done = await page.Submit(page.Form("textarea[name=reason]"), form => form["reason"] = "Nhầm người cùng tên");
        ((int)done.Status).ShouldBeInRange(300, 399);
        var after = await minh.Open($"/chung-cu/{id}");
        after.Text.ShouldContain("Mục này đã bị hủy");
        after.Text.ShouldContain("minh hủy lúc 01/07/2026 12:00:00. Lý do: “Nhầm người cùng tên”.");
        after.Document.QuerySelector("textarea[name=reason]").ShouldBeNull();

        var twice = await page.Submit(page.Form("textarea[name=reason]"), form => form["reason"] = "Hủy lần nữa");
        twice.Text.ShouldContain("đã bị hủy trước đó");
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_voided_entry_leads_to_the_one_that_replaces_it()
    {
        await using var host = await TestHost.Start();
        var wrong = await host.RecordCourse();
        await host.As("Minh").Void(wrong, "Sai điểm, ghi lại");
        var right = await host.RecordCourse();
        var page = await (await host.SignIn("Lan")).Open($"/chung-cu/{wrong}");
        page.Text.ShouldContain("Ghi lại cho cùng đối tượng, cùng ngày");
        page.Document.QuerySelector($".notice a[href='/chung-cu/{right}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_statement_downloads_byte_for_byte_as_it_was_hashed()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        var bytes = await (await host.SignIn("Lan")).GetByteArrayAsync($"/chung-cu/{id}/cau-goc.json");
        var leaf = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([0, .. bytes]));
        (await host.As("Lan").Json($"/api/entries/{id}")).GetProperty("leafHash").GetString().ShouldBe(leaf);
    }

    [Fact]
    public async Task An_edited_row_is_shown_as_not_matching()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await using (var db = host.Database.Open())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database,
                $"UPDATE evidence_entries SET statement = replace(statement, 'BDHVS-01', 'BDHVS-99') WHERE id = {id}");
        var page = await (await host.SignIn("Lan")).Open($"/chung-cu/{id}");
        page.Text.ShouldContain("CÓ BƯỚC KHÔNG KHỚP");
    }
}
