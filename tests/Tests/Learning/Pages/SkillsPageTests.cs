using System.Net;
using CamTay.Learning.Skills;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
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
    public async Task Nga_fills_in_a_cell_of_the_crosswalk_and_says_for_whom_a_skill_is()
    {
        var (host, file) = await Start();
        await using var _ = host;
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open("/hoc-tap/ky-nang");
        page.Text.ShouldContain("Người dân");
        var shipped = await File.ReadAllTextAsync(file);
        (await page.Submit(page.Form("#framework"), form =>
        {
            form["[name='kn.chu-ky-so.qd757']"] = "2.9";
            form["[name='muc.2.ten']"] = "Tự làm được";
            form["[name='kn.dat-lich.cho'][value='nguoi-dan']"] = "nguoi-dan";
        })).Location.ShouldBe("/hoc-tap/ky-nang?da-luu=1");
        var saved = SkillsFromFile.Check((await host.In((ISkillEditions editions) => editions.InForce())).Text).Framework!;
        saved.Skills.Single(s => s.Code == "chu-ky-so").Crosswalk["qd757"].ShouldBe("2.9");
        saved.Skills.Single(s => s.Code == "dat-lich").Audiences.ShouldBe(["nguoi-dan"]);
        saved.Levels[1].NameVi.ShouldBe("Tự làm được");
        (await File.ReadAllTextAsync(file)).ShouldBe(shipped, "The shipped file stays: an upgrade may replace it, the edition stands over it.");
        var late = await page.Submit(page.Form("#framework"), form => form["[name='kn.chu-ky-so.qd757']"] = "3.1");
        late.Status.ShouldBe(HttpStatusCode.Conflict, "She began from an edition that stands no more.");
    }

    [Fact]
    public async Task The_form_alone_changes_nothing_of_what_it_does_not_touch()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("content/skills.yaml"));
        var framework = SkillsFromFile.Check(text).Framework!;
        var again = SkillsFromFile.Check(WriteSkills.Text(framework, text)).Framework!;
        System.Text.Json.JsonSerializer.Serialize(again).ShouldBe(System.Text.Json.JsonSerializer.Serialize(framework));
        WriteSkills.Text(framework, text).ShouldStartWith(text[..text.IndexOf("phien_ban", StringComparison.Ordinal)]);
    }

    /// <summary>Another node saved it: this one has it within a second, and what depends on the framework follows.</summary>
    [Fact]
    public async Task An_edition_is_in_force_on_every_node()
    {
        var (host, _) = await Start();
        await using var __ = host;
        var (text, number) = await host.In((ISkillEditions editions) => editions.InForce());
        number.ShouldBe(0);
        await host.In((AppDb db) => db.Database.ExecuteSqlAsync($"INSERT INTO plan_skill_editions (number, yaml, author, saved_at) VALUES (1, {text.Replace("phien_ban: \"1\"", "phien_ban: \"2\"", StringComparison.Ordinal)}, 'nga', 1)"));
        var skills = host.Services.GetRequiredService<ISkills>();
        for (var look = 0; look < 100 && skills.Current.Version != "2"; look++) await Task.Delay(50);
        skills.Current.Version.ShouldBe("2");
    }

    [Fact]
    public async Task A_fault_or_a_skill_that_a_lesson_needs_is_not_saved()
    {
        var (host, file) = await Start();
        await using var _ = host;
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open("/hoc-tap/ky-nang/tep");
        var text = await File.ReadAllTextAsync(file);
        (await page.Submit(page.Form("#text"), form => form["text"] = text.Replace("phien_ban", "phien-ban", StringComparison.Ordinal))).Text.ShouldContain("Thiếu “phien_ban”");
        (await page.Submit(page.Form("#text"), form => form["text"] = text.Replace("benh-an-dien-tu", "benh-an-so", StringComparison.Ordinal))).Text.ShouldContain("dùng kỹ năng “benh-an-dien-tu”");
        (await page.Submit(page.Form("#text"), form => form["text"] = text.Replace("cho: [bac-si, duoc]", "cho: [bac-si]", StringComparison.Ordinal))).Text.ShouldContain("không ghi là dành cho nhóm này");
        (await host.In((ISkillEditions editions) => editions.InForce())).Number.ShouldBe(0);
        (await page.Submit(page.Form("#text"), form => form["text"] = text + "# thêm\n")).Location.ShouldBe("/hoc-tap/ky-nang?da-luu=1");
        (await host.In((ISkillEditions editions) => editions.InForce())).Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_s_head_may_not()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        (await minh.Open("/hoc-tap/ky-nang")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
