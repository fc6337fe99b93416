using System.IO.Compression;
using System.Net;
using CamTay.Learning;
using CamTay.Learning.Editing;
using CamTay.Learning.Lessons;
using CamTay.Learning.Tries;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning.Editing;

/// <summary>The department edits a lesson on the screen; the format of its files stays what it is.</summary>
public sealed class EditLessonTests
{
    private const string Code = "vneid-thay-the-bhyt", Page = "/hoc-tap/bai/" + Code + "/sua", Files = "/hoc-tap/bai/" + Code + "/tep";

    public static TheoryData<string> Lessons => [.. Directory.GetDirectories(Repository.PathOf("content/lessons")).Select(f => Path.GetFileName(f))];

    [Theory, MemberData(nameof(Lessons))]
    public void Every_lesson_written_again_reads_as_the_same_lesson(string code)
    {
        var folder = Repository.PathOf("content/lessons/" + code);
        var skills = SkillsFromFile.Of(new ContentFolder { Content = Repository.PathOf("content") }).Current;
        var html = File.ReadAllText(Path.Combine(folder, "screens.html"));
        var lesson = ReadLesson.Folder(folder, skills).Lesson.ShouldNotBeNull();
        var (again, faults) = ReadLesson.From(code, WriteLesson.Text(lesson), html, skills, _ => true);
        faults.ShouldBeEmpty();
        WriteLesson.Text(again!).ShouldBe(WriteLesson.Text(lesson));
        Machine.Of(again!).Text().ShouldBe(Machine.Of(lesson).Text());
        (again!.Situation, again.Steps.Count).ShouldBe((lesson.Situation, lesson.Steps.Count));
    }

    [Fact]
    public async Task Nga_edits_a_draft_learners_keep_the_old_lesson_until_she_publishes_and_tries_count_under_their_version()
    {
        await using var host = await TestHost.Start();
        using var thu = await host.SignIn("Nga");
        using var nobody = host.Nobody();
        var phone = new Phone(host, nobody);
        var before = phone.Lesson(Code).Version;
        (await phone.Perform(Code, 1)).Result.ShouldBe("tu-lam");

        var page = await thu.Open(Page);
        page.Text.ShouldContain("Chưa có bản nháp");
        var saved = await page.Submit(page.Form("[name='b0.noi']"), f =>
        {
            f["b0.noi"] = "Bấm vào biểu tượng “VNeID” màu đỏ.";
            f["b0.goi_y"] = "";
            f["b0.sai0"] = "";
            (f["b0.them-bam"], f["b0.them-vi-sao"]) = ("goi", "Đây không phải VNeID.");
            (f["b4.thu-tu"], f["b3.thu-tu"]) = ("4", "5");
        });
        if (saved.Location is null) throw new InvalidOperationException(saved.Document.QuerySelector("main")!.TextContent[..2500]);
        saved.Location.ShouldBe(Page + "?da-luu=1");
        (await nobody.GetStringAsync("/hoc/" + Code)).ShouldNotContain("màu đỏ");
        (await thu.GetStringAsync($"/hoc-tap/bai/{Code}/xem-truoc")).ShouldContain("màu đỏ");

        var open = await thu.Open(Page);
        (await open.Submit(open.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.TextContent.Contains("Đưa bản nháp ra dùng", StringComparison.Ordinal)), _ => { })).Location.ShouldBe(Page);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await nobody.GetStringAsync("/hoc/" + Code)).ShouldContain("màu đỏ");
        var after = phone.Lesson(Code);
        after.Version.ShouldNotBe(before);
        after.Steps[3].Code.ShouldBe("xem-han");
        after.Steps[0].Wrong.ShouldContain(w => w.Why == "Đây không phải VNeID.");
        await phone.Perform(Code, 2);
        (await host.In((AppDb db) => db.Set<Try>().Select(t => t.Version).Distinct().ToListAsync())).Order().ShouldBe(new[] { before, after.Version }.Order());

        // A node that starts now, on a program whose shipped files are the old ones, serves the edition.
        host.Services.GetRequiredService<LessonLibrary>().Folder.ShouldNotBeNull();
        new LessonLibrary(host.Services.GetRequiredService<ContentFolder>(), host.Services.GetRequiredService<ISkills>(), host.Services.GetRequiredService<EditShelf>()).Find(Code)!.Version.ShouldBe(after.Version);

        var back = await thu.Open(Page);
        await back.Submit(back.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.TextContent.Contains("Dùng lại bản kèm phần mềm", StringComparison.Ordinal)), _ => { });
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        phone.Lesson(Code).Version.ShouldBe(before);
        using var zip = new ZipArchive(await thu.GetStreamAsync($"/hoc-tap/bai/{Code}/tep.zip?ban=1"));
        new StreamReader(zip.GetEntry(Code + "/lesson.yaml")!.Open()).ReadToEnd().ShouldContain("màu đỏ");
        using var auditor = await host.SignIn("Thu");
        (await auditor.Open("/nhat-ky/he-thong")).Text.ShouldContain("đưa bản sửa của bài học ra dùng");
    }

    [Fact]
    public async Task A_fault_is_told_with_its_line_and_nothing_is_kept()
    {
        await using var host = await TestHost.Start();
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open(Files);
        var faulty = await page.Submit(page.Form("#says"), f => f["says"] = File.ReadAllText(Repository.PathOf($"content/lessons/{Code}/lesson.yaml")).Replace("{bam: vneid}", "{bam: vneit}", StringComparison.Ordinal));
        faulty.Text.ShouldContain("không có chỗ bấm “vneit”");
        faulty.Document.QuerySelector(".notice code")!.TextContent.ShouldStartWith("lesson.yaml:");
        faulty.Document.QuerySelector("#says")!.TextContent.ShouldContain("vneit");
        (await nga.Open(Page)).Text.ShouldContain("Chưa có bản nháp");
        var form = await nga.Open(Page);
        using var live = await nga.PostAsync($"/hoc-tap/bai/{Code}/xem-truoc", new FormUrlEncodedContent([new("ten", "")]));
        live.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await live.Content.ReadAsStringAsync()).ShouldContain("lesson.yaml:");
        form.Document.QuerySelector("lesson-editor").ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_editors_do_not_overwrite_each_other_and_others_may_not_edit()
    {
        await using var host = await TestHost.Start();
        using var nga = await host.SignIn("Nga");
        using var thu = await host.SignIn("Thu");
        var (hers, his) = (await nga.Open(Page), await thu.Open(Page));
        (await hers.Submit(hers.Form("[name='b0.noi']"), f => f["ten"] = "Tên của Nga")).Location.ShouldNotBeNull();
        (await his.Submit(his.Form("[name='b0.noi']"), f => f["ten"] = "Tên của Thu")).Text.ShouldContain("Bản nháp vừa được nga sửa");
        (await nga.Open(Page)).Document.QuerySelector("#ten")!.GetAttribute("value").ShouldBe("Tên của Nga");
        foreach (var name in new[] { "Minh", "An", "Vinh" })
        {
            using var other = await host.SignIn(name);
            (await other.Open(Page)).Status.ShouldBe(HttpStatusCode.Forbidden, name);
            (await other.GetAsync($"/hoc-tap/bai/{Code}/xem-truoc")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, name);
        }
    }
}
