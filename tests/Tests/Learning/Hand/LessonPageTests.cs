using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Hand;

/// <summary>Without script, without an account: a lesson is an illustrated page.</summary>
public sealed class LessonPageTests
{
    [Fact]
    public async Task Ba_Ly_reads_a_lesson_as_an_illustrated_page()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var ly = host.Nobody();
        var list = await ly.Open("/hoc");
        list.Document.QuerySelectorAll(".lessons a").Select(a => a.GetAttribute("href")).ShouldContain("/hoc/vneid-thay-the-bhyt");
        var page = await ly.Open("/hoc/vneid-thay-the-bhyt");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var steps = page.Document.QuerySelectorAll(".steps > li");
        steps.Length.ShouldBe(6);
        steps[2].TextContent.ShouldContain("Ví giấy tờ");
        steps[2].QuerySelector(".go")!.TextContent.ShouldContain("Ví giấy tờ", Case.Sensitive, "The picture points at what to press.");
        steps[1].TextContent.ShouldContain("246810");
        steps.ShouldAllBe(s => s.QuerySelector(".scr-mark")!.TextContent.Contains("MÀN HÌNH TẬP"));
        page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick], img").ShouldBeEmpty();
        page.Response.Headers.CacheControl!.ToString().ShouldNotContain("no-store");
    }

    [Fact]
    public async Task A_lesson_that_is_not_there_says_so_in_plain_words()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var ly = host.Nobody();
        (await ly.Open("/hoc/khong-co-bai-nay")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
