using CamTay.Tests.Harness;

namespace CamTay.Tests.Web.Host;

public sealed class ChoiceTests
{
    [Fact]
    public async Task The_language_stays_chosen()
    {
        await using var host = await TestHost.Start();
        var client = host.Nobody();
        (await client.GetAsync("/ngon-ngu?lang=en&ve=/loi")).Headers.Location!.ToString().ShouldBe("/loi");
        (await client.Open("/loi")).Text.ShouldContain("Not found");
        await client.GetAsync("/ngon-ngu?lang=vi&ve=/loi");
        (await client.Open("/loi")).Text.ShouldContain("Không tìm thấy");
    }

    [Fact]
    public async Task The_theme_stays_chosen()
    {
        await using var host = await TestHost.Start();
        var client = host.Nobody();
        await client.GetAsync("/giao-dien?theme=dark&ve=/loi");
        (await client.Open("/loi")).Document.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("")]
    public async Task A_link_that_leads_elsewhere_is_not_followed(string back)
    {
        await using var host = await TestHost.Start();
        var answer = await host.Nobody().GetAsync("/ngon-ngu?lang=en&ve=" + Uri.EscapeDataString(Uri.UnescapeDataString(back)));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }
}
