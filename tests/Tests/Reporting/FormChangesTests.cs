using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Forms;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace CamTay.Tests.Reporting;

/// <summary>Somebody edits a form's file while units write on it.</summary>
public sealed class FormChangesTests : IAsyncLifetime
{
    private const string August = "thang-2026-08", Address = $"/bao-cao/{Reports.Plan}/{August}/{Cast.Station}";
    private const string NewField = "      - {ma: to_cong_nghe, loai: so, ten: Tổ công nghệ số đã lập, ten_en: Digital teams, bat_buoc: co}\n";

    private readonly DirectoryInfo content = Directory.CreateTempSubdirectory("camtay-content-");
    private TestHost host = null!;

    private string FormFile => Path.Combine(content.FullName, "forms", "don-vi.yaml");

    public async ValueTask InitializeAsync()
    {
        File.Copy(Repository.PathOf("content/skills.yaml"), Path.Combine(content.FullName, "skills.yaml"));
        foreach (var folder in new[] { "forms", "data" })
        {
            content.CreateSubdirectory(folder);
            foreach (var file in Directory.GetFiles(Repository.PathOf("content/" + folder))) File.Copy(file, Path.Combine(content.FullName, folder, Path.GetFileName(file)));
        }
        host = await TestHost.Start(more: services => services.Replace(ServiceDescriptor.Singleton(new ContentFolder { Content = content.FullName, Plans = Repository.PathOf("plans") })), day: new(2026, 8, 10));
        await host.Settle();
    }

    [Fact]
    public async Task A_report_that_was_begun_keeps_its_version_and_another_unit_gets_the_new_one()
    {
        using var lan = host.As("Lan");
        await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        Change(text => text.Replace("      - {ma: tin_bai,", NewField + "      - {ma: tin_bai,", StringComparison.Ordinal));
        using (var browser = await host.SignIn("Lan")) (await browser.Open(Address)).Text.ShouldContain("Biểu mẫu đã có bản 2; báo cáo này giữ bản 1");
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        using var tu = host.As("Tú");
        using var refused = await tu.Post(August, Cast.Neighbour, "send", new { version = 0, answers = Reports.Complete() });
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults")[0].GetProperty("field").GetString().ShouldBe("to_cong_nghe");
        await tu.SendReport(August, Cast.Neighbour, new(Reports.Complete()) { ["to_cong_nghe"] = "1" });
        (await Version(Cast.Station), await Version(Cast.Neighbour)).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Lan_moves_her_draft_to_the_new_version_and_what_both_have_stays()
    {
        using var lan = host.As("Lan");
        await lan.Draft(August, Cast.Station, new { version = 0, answers = new Dictionary<string, string>(Reports.Complete()) { ["ra_quan"] = "3" } });
        Change(text => text.Replace("ma: ra_quan", "ma: to_cong_nghe", StringComparison.Ordinal));
        using var browser = await host.SignIn("Lan");
        var page = await browser.Open(Address);
        var move = page.Document.Forms.Single(f => f.TextContent.Contains("Chuyển sang bản mới", StringComparison.Ordinal));
        (await page.Submit(move, _ => { })).Location!.ShouldEndWith("?da=form");
        var moved = await browser.Open(Address);
        moved.Document.QuerySelector("[name='f.ra_quan']").ShouldBeNull();
        moved.Document.QuerySelector("[name='f.to_cong_nghe']").ShouldNotBeNull();
        moved.Document.QuerySelector("[name='f.luot_du']")!.GetAttribute("value").ShouldBe("12");
        moved.Text.ShouldNotContain("Biểu mẫu đã có bản 2");
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        (await Version(Cast.Station)).ShouldBe(2);
        // What was received does not move.
        (await page.Submit(move, _ => { })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Version(Cast.Station)).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_with_faults_changes_nothing_for_units_and_is_told_to_those_who_can_mend_it()
    {
        using var lan = await host.SignIn("Lan");
        (await lan.Open(Address)).Document.QuerySelector("[name='f.lop']").ShouldNotBeNull();
        Change(text => text.Replace("loai: so, ten: Lớp tập huấn", "loai: con-so, ten: Lớp tập huấn", StringComparison.Ordinal));
        (await lan.Open(Address)).Document.QuerySelector("[name='f.lop']").ShouldNotBeNull();
        (await lan.Open("/bao-cao")).Text.ShouldNotContain("don-vi.yaml");
        using var thu = await host.SignIn("Thu");
        var told = (await thu.Open("/bao-cao")).Text;
        told.ShouldContain("don-vi.yaml, dòng 38");
        told.ShouldContain("con-so");
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        (await Version(Cast.Station)).ShouldBe(1);
        Change(text => text.Replace("loai: con-so", "loai: so", StringComparison.Ordinal));
        (await thu.Open("/bao-cao")).Text.ShouldNotContain("don-vi.yaml");
    }

    [Fact]
    public async Task Without_any_readable_file_the_last_content_stays_in_force()
    {
        using var minh = host.As("Minh");
        await minh.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        foreach (var file in Directory.GetFiles(Path.Combine(content.FullName, "forms"))) File.Delete(file);
        using var tu = host.As("Tú");
        await tu.SendReport(August, Cast.Neighbour);
        (await Version(Cast.Neighbour)).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_restart_with_its_own_file_faulty_a_plan_keeps_its_own_form_and_takes_the_general_one_only_when_that_was_taken_away()
    {
        var file = Path.Combine(content.FullName, "forms", "ha-giang-quy.yaml");
        var sound = await File.ReadAllTextAsync(file);
        (await AfterRestart()).ShouldBe(("ha-giang-quy", 1));
        await File.WriteAllTextAsync(file, sound.Replace("loai: so,", "loai: con-so,", StringComparison.Ordinal));
        (await AfterRestart()).ShouldBe(("ha-giang-quy", 1));
        File.Delete(file);
        (await AfterRestart()).Code.ShouldBe("don-vi");
    }

    [Fact]
    public async Task A_form_that_names_a_target_that_the_plan_has_not_is_told_to_those_who_can_mend_it_and_stays_in_force()
    {
        using var thu = await host.SignIn("Thu");
        (await thu.Open("/bao-cao")).Text.ShouldNotContain("Biểu mẫu đang dùng nhắc tới");
        Change(text => text.Replace("chi_tieu: tat-ca", "chi_tieu: [CT1, CT98]", StringComparison.Ordinal) + "  - {kiem: \"CT99.tu <= lop\", o: lop, noi: Quá nhiều, noi_en: Too many}\n");
        var told = (await thu.Open("/bao-cao")).Text;
        told.ShouldContain("don-vi.yaml, dòng 30: kế hoạch bac-ninh-2026 không có chỉ tiêu “CT98”");
        told.ShouldContain("không có chỉ tiêu “CT99”");
        using var lan = await host.SignIn("Lan");
        (await lan.Open("/bao-cao")).Text.ShouldNotContain("CT98");
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        content.Delete(recursive: true);
    }

    private void Change(Func<string, string> edit)
    {
        var before = File.ReadAllText(FormFile);
        edit(before).ShouldNotBe(before);
        File.WriteAllText(FormFile, edit(before));
    }

    /// <summary>The form of Hà Giang's quarter, as a node that has just started takes it.</summary>
    private async Task<(string Code, int Version)> AfterRestart()
    {
        var files = new FormFiles(new ContentFolder { Content = content.FullName, Plans = Repository.PathOf("plans") }, NullLogger<FormFiles>.Instance);
        var form = (await host.In((AppDb db) => new FormShelf(db, files, new FormMemory(), host.Clock).For("ha-giang-2025", ReportLevel.Unit, "quarter", default)))!;
        return (form.Code, form.Version);
    }

    private async Task<int> Version(string unit) => (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, unit)))[^1].Content.Form.Version;
}
