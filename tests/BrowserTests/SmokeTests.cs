using Microsoft.Playwright;
namespace CamTay.BrowserTests;
public sealed class SmokeTests
{
    [Fact]
    public async Task Starts()
    {
        using var p = await Playwright.CreateAsync();
        await using var b = await p.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await b.NewPageAsync();
        await page.SetContentAsync("<p>xin chào</p>");
        (await page.InnerTextAsync("p")).ShouldBe("xin chào");
    }
}
