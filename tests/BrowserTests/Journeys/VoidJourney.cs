using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests.Journeys;

public sealed class VoidJourney(Demonstration demonstration)
{
    [Fact]
    public Task A_wrong_entry_is_voided_with_a_reason_and_stays_to_be_seen() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync("/danh-sach/bac-ninh-2026/CT2.2?part=numerator");
        var entries = thu.Page.Locator("details.entries").First;
        await entries.Locator("summary").ClickAsync();
        await thu.Follow(entries.Locator("a").Last);
        await thu.Page.WaitForURLAsync(new Regex("/chung-cu/"));
        await thu.Page.Locator("#huy details > summary").ClickAsync();
        await thu.Page.Locator("textarea[name=reason]").FillAsync("Nhập nhầm ngày, sẽ ghi lại.");
        await thu.Follow(thu.Page.Locator("#huy button[type=submit]"));
        await thu.Page.GetByText("Nhập nhầm ngày, sẽ ghi lại.").First.WaitForAsync();
        (await thu.Page.Locator("#huy").CountAsync()).ShouldBe(0);
    });
}
