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
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(file switch { "jwt" => "application/vc+jwt", "json" => "application/ld+json", _ => "application/pdf" });
        }
    }

    [Fact]
    public async Task She_chooses_the_name_and_what_bore_the_former_one_is_replaced()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        (await Choose(an, "khac", "Ngọc An")).Status.ShouldBe(HttpStatusCode.Redirect);
        var second = await an.One();
        Nurse.Credential(second).GetRawText().ShouldContain("Ngọc An");
        Nurse.Credential(second).GetRawText().ShouldNotContain("Nguyễn Thị An");
        (await an.Certificates()).Single(c => c.Id == first.Id).State.ShouldBe(CertificateState.Replaced);
        (await Choose(an, "khong", "")).Status.ShouldBe(HttpStatusCode.Redirect);
        Nurse.Credential(await an.One()).GetProperty("credentialSubject").TryGetProperty("identifier", out _).ShouldBeFalse();
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
