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
    public async Task Nga_makes_a_new_lesson_from_another_and_learners_see_it_once_it_is_published()
    {
        await using var host = await TestHost.Start();
        using var nga = await host.SignIn("Nga");
        var start = await nga.Open("/hoc-tap/bai-moi");
        (await Copy(start, Code)).Text.ShouldContain("Đã có bài mang mã");
        (await Copy(start, "cua-toi")).Text.ShouldContain("Đã có bài mang mã");
        (await Copy(start, "Bài Mới")).Text.ShouldContain("chữ thường không dấu");
        (await Copy(start, "the-bhyt-tai-tram")).Location.ShouldBe("/hoc-tap/bai/the-bhyt-tai-tram/sua");
        using var nobody = host.Nobody();
        (await nobody.GetAsync("/hoc/the-bhyt-tai-tram")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nga.Open("/hoc-tap/bai")).Document.QuerySelector("a[href='/hoc-tap/bai/the-bhyt-tai-tram/sua']").ShouldNotBeNull();

        var draft = await nga.Open("/hoc-tap/bai/the-bhyt-tai-tram/sua");
        await draft.Submit(Button(draft, "Đưa bản nháp ra dùng"), _ => { });
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await nobody.GetStringAsync("/hoc/the-bhyt-tai-tram")).ShouldContain("Thẻ BHYT tại trạm");
        (await new Phone(host, nobody).Perform("the-bhyt-tai-tram", 3)).Result.ShouldBe("tu-lam");

        var used = await nga.Open("/hoc-tap/bai/the-bhyt-tai-tram/sua");
        used.Text.ShouldNotContain("Bản kèm phần mềm");
        await used.Submit(Button(used, "Thôi dùng bài này"), _ => { });
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await nobody.GetAsync("/hoc/the-bhyt-tai-tram")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nga.Open("/hoc-tap/bai/the-bhyt-tai-tram/sua")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Steps_are_taken_away_and_added_in_the_form_and_the_checker_still_decides()
    {
        await using var host = await TestHost.Start();
        using var nga = await host.SignIn("Nga");
        var page = await nga.Open(Page);
        var before = new Phone(host, nga).Lesson(Code).Steps;
        var saved = await page.Submit(page.Form("[name='b0.noi']"), f =>
        {
            f["b1.bo"] = "1";
            (f["b2.sau-ma"], f["b2.sau-noi"]) = ("buoc-them", "Bấm lần nữa cho chắc.");
        });
        saved.Location.ShouldBe(Page + "?da-luu=1", saved.Document.QuerySelector(".notice")?.TextContent);
        var steps = (await nga.Open(Page)).Document.QuerySelectorAll("lesson-editor [data-step]").Select(s => s.GetAttribute("data-step")).ToList();
        steps.ShouldBe([before[0].Code, before[2].Code, "buoc-them", .. before.Skip(3).Select(s => s.Code)]);

        var again = await nga.Open(Page);
        var faulty = await again.Submit(again.Form("[name='b0.noi']"), f => (f["b0.sau-ma"], f["b0.sau-noi"]) = ("buoc-them", "Trùng mã."));
        faulty.Text.ShouldContain("ghi hai lần");
        faulty.Document.QuerySelector("[name='b0.sau-noi']")!.TextContent.ShouldBe("Trùng mã.");
        // What was typed is corrected in the same form, on the same steps.
        (await faulty.Submit(faulty.Form("[name='b0.noi']"), f => f["b0.sau-ma"] = "buoc-khac")).Location.ShouldBe(Page + "?da-luu=1");
    }

    [Fact]
    public async Task The_page_of_the_files_has_the_preview_too()
    {
        await using var host = await TestHost.Start();
        using var nga = await host.SignIn("Nga");
        (await nga.Open(Files)).Document.QuerySelector("lesson-editor iframe").ShouldNotBeNull();
        var says = File.ReadAllText(Repository.PathOf($"content/lessons/{Code}/lesson.yaml"));
        var draws = File.ReadAllText(Repository.PathOf($"content/lessons/{Code}/screens.html"));
        var word = new Phone(host, nga).Lesson(Code).Task;
        using var live = await nga.PostAsync($"/hoc-tap/bai/{Code}/xem-truoc", new FormUrlEncodedContent([new("says", says.Replace(word, "Việc vừa gõ xong.", StringComparison.Ordinal)), new("draws", draws)]));
        (await live.Content.ReadAsStringAsync()).ShouldContain("Việc vừa gõ xong.");
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

    private static Task<WebPage> Copy(WebPage page, string code) => page.Submit(page.Form("[name=ma]"), f =>
        (f["tu"], f["ma"], f["ten"], f["ten_en"]) = (Code, code, "Thẻ BHYT tại trạm", "The insurance card at the station"));

    private static AngleSharp.Html.Dom.IHtmlFormElement Button(WebPage page, string text) =>
        page.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.TextContent.Contains(text, StringComparison.Ordinal));
}
