using System.Net;
using CamTay.Certificates.Issuing;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Certificates;

/// <summary>What the holder sees and decides.</summary>
public sealed class HolderTests
{
    private static async Task<WebPage> Choose(Nurse an, string how, string name)
    {
        using var client = await an.Host.SignIn("An");
        var page = await client.Open("/chung-chi/cua-toi");
        return await page.Submit(page.Form("select[name=how]"), form =>
        {
            form["select[name=how]"] = how;
            form["input[name=shown]"] = name;
        });
    }

    [Fact]
    public async Task An_finds_her_certificate_on_her_learning_page_and_from_there_its_public_page()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        using var client = await an.Host.SignIn("An");
        var mine = await client.Open("/hoc/cua-toi");
        mine.Document.QuerySelectorAll($"main a[href='/chung-chi/{row.Id}']").Length.ShouldBe(1);
        (await client.Open("/chung-chi/cua-toi")).Text.ShouldContain("Chứng chỉ của tôi: 1 còn giá trị");
    }

    [Fact]
    public async Task The_public_page_shows_every_signed_field_and_is_not_for_search_engines()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        using var stranger = an.Host.Nobody();
        var page = await stranger.Open($"/chung-chi/{row.Id}");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        page.Text.ShouldContain("còn giá trị đến");
        var shown = page.Document.QuerySelectorAll("main details dl.facts dd").Select(d => d.TextContent).ToList();
        foreach (var (path, value) in CamTay.Certificates.Pages.SignedFields.Of(Nurse.Credential(row))) shown.ShouldContain(value, path);
        (page.Document.QuerySelector("main svg.qr") is null).ShouldBeFalse();
        foreach (var file in new[] { "jwt", "json", "pdf" })
        {
            using var answer = await stranger.GetAsync($"/chung-chi/{row.Id}.{file}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(file switch { "jwt" => "text/plain", "json" => "application/ld+json", _ => "application/pdf" });
        }
    }

    [Fact]
    public async Task She_chooses_the_name_and_what_bore_the_former_one_is_replaced()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        (await Choose(an, "khac", "n. thị an")).Status.ShouldBe(HttpStatusCode.Redirect);
        var second = await an.One();
        Nurse.Credential(second).GetRawText().ShouldContain("\"N. Thị An\"");
        Nurse.Credential(second).GetRawText().ShouldNotContain("Nguyễn Thị An");
        (await an.Certificates()).Single(c => c.Id == first.Id).State.ShouldBe(CertificateState.Replaced);
        (await Choose(an, "khong", "")).Status.ShouldBe(HttpStatusCode.Redirect);
        Nurse.Credential(await an.One()).GetProperty("credentialSubject").TryGetProperty("identifier", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Nguyễn Thị An", "an", "An")]
    [InlineData("Nguyễn Thị An", "nguyễn  an", "Nguyễn An")]
    [InlineData("Nguyễn Thị An", "N.T.An", "N. T. An")]
    [InlineData("Đặng Ứng Hòa", "đ. ứng h", "Đ. Ứng H.")]
    [InlineData("Nguyễn Thị An", "An Nguyễn", null)]
    [InlineData("Nguyễn Thị An", "Bùi Đức Thọ", null)]
    [InlineData("Nguyễn Thị An", "Nguyễn Thị An Bình", null)]
    [InlineData("Nguyễn Thị An", "Bác sĩ An", null)]
    [InlineData("Nguyễn Thị An", "An An", null)]
    [InlineData("Nguyễn Thị An", ".", null)]
    public void The_shown_name_is_a_part_of_the_registers_in_its_order(string register, string chosen, string? shown) => ShownName.Of(register, chosen).ShouldBe(shown);

    [Fact]
    public void A_choice_that_the_register_no_longer_bears_out_shows_nothing() => ShownName.On("Trần Thị Bình", "An").ShouldBeNull();

    [Fact]
    public async Task The_department_signs_nobody_elses_name_for_her()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        var page = await Choose(an, "khac", "Giáo sư Trần Văn Đức");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("một phần của họ tên");
        (await an.One()).Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task The_same_certificate_is_issued_again_a_few_times_a_day_and_not_without_end()
    {
        await using var an = await Nurse.Certified();
        using var client = await an.Host.SignIn("An");
        async Task<WebPage> Again()
        {
            var page = await client.Open("/chung-chi/cua-toi");
            return await page.Submit(page.Form("main ul form button"), _ => { });
        }
        for (var i = 0; i < ReissueCertificate.ADay; i++) (await Again()).Status.ShouldBe(HttpStatusCode.Redirect);
        var last = await an.One();
        var refused = await Again();
        refused.Text.ShouldContain("Mai cấp lại được");
        (await an.One()).Id.ShouldBe(last.Id);
        an.Host.Clock.Move(TimeSpan.FromDays(1));
        using var later = await an.Host.SignIn("An");
        var open = await later.Open("/chung-chi/cua-toi");
        (await open.Submit(open.Form("main ul form button"), _ => { })).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_print_of_a_revoked_certificate_says_so_and_the_signed_file_is_inside()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        var before = PdfText.Of(await an.Pdf(row.Id));
        before.ShouldContain("Nguyễn Thị An");
        before.ShouldNotContain("HẾT GIÁ TRỊ");
        before.ShouldNotContain("ĐÃ KÝ SỐ");
        before.ShouldContain(Nurse.Credential(row).GetProperty("id").GetString()!);
        System.Text.Encoding.Latin1.GetString(await an.Pdf(row.Id)).ShouldContain(row.Jwt);
        await an.Host.In((RevokeCertificate revoke) => revoke.Revoke(row.Id, "Cấp nhầm", CancellationToken.None));
        var day = new CamTay.Platform.Language().Day(CamTay.Platform.LocalDays.DayOf(an.Host.Clock.GetUtcNow()));
        PdfText.Of(await an.Pdf(row.Id)).ShouldContain($"HẾT GIÁ TRỊ: đã thu hồi ({day})");
    }

    [Theory]
    [InlineData("024190000001")]
    [InlineData("An CB001")]
    [InlineData("")]
    public async Task A_personal_id_or_staff_code_is_no_name(string name)
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        (await Choose(an, "khac", name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await an.One()).Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Nobody_issues_somebody_elses_again()
    {
        await using var an = await Nurse.Certified();
        using var lan = await an.Host.SignIn("Lan");
        (await lan.Open("/chung-chi/cua-toi")).Text.ShouldContain("Chưa có chứng chỉ");
        var row = await an.One();
        await Should.ThrowAsync<CamTay.Platform.RefusedException>(() => an.Host.In((ReissueCertificate again) => again.ForHolder(row.Id, CancellationToken.None)));
    }
}
