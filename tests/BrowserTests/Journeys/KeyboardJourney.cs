using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests.Journeys;

public sealed class KeyboardJourney(Demonstration demonstration)
{
    [Fact]
    public Task The_keyboard_alone_leads_from_signing_in_to_the_people_behind_a_figure() => demonstration.Visit(null, async an =>
    {
        await an.Page.GotoAsync("/dang-nhap");
        await TabTo(an, "input[autocomplete~=username]");
        await an.Page.Keyboard.TypeAsync("truong-don-vi");
        await TabTo(an, "input[type=password]");
        await an.Page.Keyboard.TypeAsync(Demonstration.Password);
        await an.Page.Keyboard.PressAsync("Enter");
        await an.Page.WaitForURLAsync(new Regex("/$"));
        await TabTo(an, "a.skip");
        await an.Page.Keyboard.PressAsync("Enter");
        await TabTo(an, ".target-card a[href*='part=denominator']");
        await an.Page.Keyboard.PressAsync("Enter");
        await an.Page.WaitForURLAsync(new Regex("/danh-sach/"));
        await TabTo(an, "details.entries > summary");
        await an.Page.Keyboard.PressAsync("Enter");
        (await an.Page.Locator("details.entries[open] a, details.entries[open] li").CountAsync()).ShouldBeGreaterThan(0);
    });

    /// <summary>Presses Tab until the focus is there; on the way, and there, it must be seen.</summary>
    private static async Task TabTo(Visitor visitor, string selector)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var seen = await visitor.Page.EvaluateAsync<bool>("""
                () => {
                  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
                  return here === document.body || (box.width > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
                }
                """);
            seen.ShouldBeTrue("Focus is not visible at " + await visitor.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)"));
            if (await visitor.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector)) return;
        }
        throw new InvalidOperationException($"150 presses of Tab did not lead to {selector} on {visitor.Page.Url}");
    }
}
