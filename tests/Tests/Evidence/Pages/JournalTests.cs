using System.Net;
using AngleSharp.Dom;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Evidence.Pages;

public sealed class JournalTests
{
    [Fact]
    public async Task A_reporter_has_no_journal_and_nobody_must_sign_in()
    {
        await using var host = await TestHost.Start();
        (await host.Nobody().Open("/nhat-ky")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await (await host.SignIn("Lan")).Open("/nhat-ky")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_head_of_a_station_reads_the_stations_entries_only_newest_first()
    {
        await using var host = await TestHost.Start();
        var own = await host.RecordCourse();
        await host.RecordCourse("CB008", Cast.Neighbour);
        var page = await (await host.SignIn("Minh")).Open("/nhat-ky");
        Links(page).First().ShouldBe($"/chung-cu/{own}");
        page.Text.ShouldContain("Phạm Văn Minh hoàn thành khóa học trực tuyến");
        page.Text.ShouldNotContain("Ngô Quang Tú");
        page.Document.QuerySelectorAll("select[name='don-vi'] option").Select(o => o.GetAttribute("value")).ShouldBe(["", Cast.Station]);
        // Asking for the neighbour by hand gives nothing.
        Links(await (await host.SignIn("Minh")).Open($"/nhat-ky?don-vi={Cast.Neighbour}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_auditor_reads_every_unit_without_names()
    {
        await using var host = await TestHost.Start();
        await host.RecordCourse();
        var page = await (await host.SignIn("Vinh")).Open("/nhat-ky");
        page.Text.ShouldContain("hoàn thành khóa học trực tuyến");
        page.Text.ShouldNotContain("Phạm Văn Minh");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_without_a_repeat()
    {
        await using var host = await TestHost.Start();
        await host.RecordVisits(Cast.Station, new(2026, 1, 1), 130);
        await host.RecordVisits(Cast.Neighbour, new(2026, 1, 1), 40);
        foreach (var (name, address) in new[] { ("Minh", "/nhat-ky?viec=served"), ("Vinh", $"/nhat-ky?viec=served&don-vi={Cast.Station}"), ("Quân", $"/nhat-ky?viec=served&do-manh=imported&tu=2026-01-01&don-vi={Cast.Station}") })
        {
            var client = await host.SignIn(name);
            var seen = new List<string>();
            for (var next = address; next is not null;)
            {
                var page = await client.Open(next);
                seen.AddRange(Numbers(page));
                // Between two pages something new arrives; the pages behind do not shift.
                await host.RecordCourse();
                next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }
            seen.Count.ShouldBe(130, name);
            seen.Distinct().Count().ShouldBe(130);
            seen.ShouldBe(seen.OrderByDescending(n => int.Parse(n.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task A_rare_kind_in_everything_is_found_by_walking_back()
    {
        await using var host = await TestHost.Start();
        var rare = await host.RecordCourse();
        await host.RecordVisits(Cast.Station, new(2020, 1, 1), 1500);
        var page = await (await host.SignIn("Quân")).Open("/nhat-ky?viec=completed");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.Text.ShouldContain("BDHVS-01");
        Links(await (await host.SignIn("Vinh")).Open("/nhat-ky?viec=completed")).ShouldBe([$"/chung-cu/{rare}"]);
    }

    [Theory]
    [InlineData("q={id}"), InlineData("q={subject}"), InlineData("q={pseudonym}"), InlineData("tai-khoan=lan&viec=completed"), InlineData("tu=2026-05-12&den=12/05/2026"), InlineData("don-vi=TYT-07210&do-manh=imported&q={id}")]
    public async Task An_entry_is_found_by_id_by_subject_by_account_and_by_day(string query)
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await host.RecordVisits(Cast.Station, new(2026, 1, 1), 60);
        var subject = await host.SubjectOf("CB004");
        query = query.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{subject}", subject, StringComparison.Ordinal).Replace("{pseudonym}", subject[6..], StringComparison.Ordinal);
        Links(await (await host.SignIn("Vinh")).Open("/nhat-ky?" + query)).ShouldContain($"/chung-cu/{id}");
        Links(await (await host.SignIn("Minh")).Open("/nhat-ky?" + query)).ShouldContain($"/chung-cu/{id}");
        Links(await (await host.SignIn("Tú")).Open("/nhat-ky?" + query)).ShouldNotContain($"/chung-cu/{id}");
    }

    [Fact]
    public async Task Voided_entries_are_listed_by_themselves_and_carry_their_mark()
    {
        await using var host = await TestHost.Start();
        var id = await host.RecordCourse();
        await host.RecordCourse("CB006");
        await host.As("Minh").Void(id, "Nhầm người cùng tên");
        var page = await (await host.SignIn("Vinh")).Open("/nhat-ky?huy=1");
        Links(page).ShouldBe([$"/chung-cu/{id}"]);
        page.Document.QuerySelector("tbody .tag")!.TextContent.ShouldBe("đã hủy");
        Links(await (await host.SignIn("Tú")).Open("/nhat-ky?huy=1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_said_at_its_field()
    {
        await using var host = await TestHost.Start();
        var page = await (await host.SignIn("Vinh")).Open("/nhat-ky?tu=hom-qua");
        page.Document.QuerySelector("#tu-note")!.TextContent.ShouldContain("không đọc được");
    }

    [Fact]
    public async Task The_export_holds_what_the_filter_shows_and_no_name_for_the_auditor()
    {
        await using var host = await TestHost.Start();
        await host.RecordCourse();
        await host.RecordVisits(Cast.Station, new(2026, 1, 1), 60);
        var vinh = await host.SignIn("Vinh");
        var csv = await vinh.GetStringAsync("/nhat-ky/xuat.csv?viec=served&truoc=3");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(61);
        (await vinh.GetStringAsync("/nhat-ky/xuat.csv?viec=completed")).ShouldNotContain("Phạm Văn Minh");
        (await (await host.SignIn("Minh")).GetStringAsync("/nhat-ky/xuat.csv?viec=completed")).ShouldContain("Phạm Văn Minh");
        (await vinh.GetAsync("/nhat-ky/xuat.xlsx")).Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task The_system_log_is_whole_for_the_auditor_and_own_acts_only_for_the_head_of_a_station()
    {
        await using var host = await TestHost.Start();
        await host.As("Minh").Void(await host.RecordCourse(), "Nhầm người cùng tên");
        var whole = await (await host.SignIn("Vinh")).Open("/nhat-ky/he-thong");
        whole.Text.ShouldContain("hủy một mục");
        whole.Text.ShouldContain("mở tài khoản");
        var own = await (await host.SignIn("Tú")).Open("/nhat-ky/he-thong?tai-khoan=minh");
        own.Text.ShouldNotContain("hủy một mục");
        own.Text.ShouldContain("chỉ xem được việc của chính mình");
        (await (await host.SignIn("Minh")).GetStringAsync("/nhat-ky/he-thong/xuat.csv")).ShouldNotContain("account.created");
    }

    [Fact]
    public async Task The_system_log_pages_without_a_gap()
    {
        await using var host = await TestHost.Start();
        await host.In(async (IServiceProvider services) =>
        {
            var log = services.GetRequiredService<AuditLog>();
            for (var i = 0; i < 120; i++) log.Record("test.made", $"viec-{i}");
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        var vinh = await host.SignIn("Vinh");
        var seen = new List<string>();
        for (var next = "/nhat-ky/he-thong?q=test.made"; next is not null;)
        {
            var page = await vinh.Open(next);
            seen.AddRange(page.Document.QuerySelectorAll("tbody tr").Select(r => r.Children[3].TextContent.Trim()));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        seen.Distinct().Count().ShouldBe(120);
        seen.Count.ShouldBe(120);
    }

    private static List<string?> Links(WebPage page) =>
        [.. page.Document.QuerySelectorAll("tbody a[href^='/chung-cu/']").Select(a => a.GetAttribute("href"))];

    private static IEnumerable<string> Numbers(WebPage page) => page.Document.QuerySelectorAll("tbody tr").Select(r => r.Children[0].TextContent.Trim());
}
