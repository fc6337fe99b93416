using System.Net;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning.Pages;

/// <summary>The department edits its skill framework on the screen; what is faulty changes nothing.</summary>
public sealed class SkillsPageTests
{
    private static async Task<(TestHost Host, string File)> Start()
    {
        var folder = Directory.CreateTempSubdirectory("camtay-content-").FullName;
        var file = Path.Combine(folder, "skills.yaml");
        File.Copy(Repository.PathOf("content/skills.yaml"), file);
        var lessons = Directory.CreateDirectory(Path.Combine(folder, "lessons", "benh-an-dien-tu")).FullName;
        foreach (var part in new[] { "lesson.yaml", "screens.html" }) File.Copy(Repository.PathOf("content/lessons/benh-an-dien-tu/" + part), Path.Combine(lessons, part));
        return (await TestHost.Start(more: services => services.AddSingleton(new ContentFolder { Content = folder })), file);
    }

    [Fact]
    public async Task Nga_fills_in_a_cell_of_the_crosswalk()
    {
        var (host, file) = await Start();
        await using var _ = host;
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open("/hoc-tap/ky-nang");
        page.Text.ShouldContain("benh-an-dien-tu");
        var text = await File.ReadAllTextAsync(file);
        var mended = text.Replace("ten_en: \"Digital signature, remote signing\", doi_chieu: {qd757: \"\"", "ten_en: \"Digital signature, remote signing\", doi_chieu: {qd757: \"2.9\"", StringComparison.Ordinal);
        mended.ShouldNotBe(text);
        (await page.Submit(page.Form("#text"), form => form["text"] = mended)).Location.ShouldBe("/hoc-tap/ky-nang?da-luu=1");
        (await nga.Open("/hoc-tap/ky-nang?da-luu=1")).Text.ShouldContain("2.9");
        var late = await page.Submit(page.Form("#text"), form => form["text"] = text);
        late.Status.ShouldBe(HttpStatusCode.Conflict, "She began from a text that stands no more.");
    }

    [Fact]
    public async Task A_fault_or_a_skill_that_a_lesson_needs_is_not_saved()
    {
        var (host, file) = await Start();
        await using var _ = host;
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open("/hoc-tap/ky-nang");
        var text = await File.ReadAllTextAsync(file);
        (await page.Submit(page.Form("#text"), form => form["text"] = text.Replace("phien_ban", "phien-ban", StringComparison.Ordinal))).Text.ShouldContain("Thiếu “phien_ban”");
        (await page.Submit(page.Form("#text"), form => form["text"] = text.Replace("benh-an-dien-tu", "benh-an-so", StringComparison.Ordinal))).Text.ShouldContain("dùng kỹ năng “benh-an-dien-tu”");
        (await File.ReadAllTextAsync(file)).ShouldBe(text);
    }

    [Fact]
    public async Task A_unit_s_head_may_not()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        (await minh.Open("/hoc-tap/ky-nang")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
