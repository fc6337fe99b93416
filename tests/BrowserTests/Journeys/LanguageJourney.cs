using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests.Journeys;

public sealed class LanguageJourney(Demonstration demonstration)
{
    [Fact]
    public Task One_click_changes_the_language_for_good_and_stays_on_the_page() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync("/chi-tieu/bac-ninh-2026/CT1");
        await thu.Follow(thu.Page.Locator("a[hreflang=en]").First);
        await thu.Page.WaitForURLAsync(new Regex("/chi-tieu/bac-ninh-2026/CT1$"));
        (await thu.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await thu.Page.GotoAsync("/don-vi");
        (await thu.Page.Locator("nav").First.InnerTextAsync()).ShouldContain("Targets");
    });

    [Fact]
    public Task One_click_darkens_every_page() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync("/");
        await thu.Follow(thu.Page.Locator("a[data-theme-to=dark]").First);
        await thu.Page.GotoAsync("/chi-tieu");
        (await thu.Page.GetAttributeAsync("html", "data-theme")).ShouldBe("dark");
    });
}
