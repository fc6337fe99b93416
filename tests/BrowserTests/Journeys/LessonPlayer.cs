using System.Text.Json;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>Someone who performs a lesson in the player, knowing the right acts from the page.</summary>
internal sealed class LessonPlayer(Visitor visitor, int pace = 0)
{
    private readonly Random dice = new(7);

    private IPage Page => visitor.Page;

    public ILocator View(string name) => Page.Locator($"[data-view={name}]");

    public async Task Open(string lesson)
    {
        await Page.GotoAsync("/hoc/" + lesson);
        await View("start").WaitForAsync();
    }

    public async Task Begin(string mode)
    {
        await Page.Locator($"[data-view=start] [data-mode={mode}]").ClickAsync();
        await View("step").WaitForAsync();
    }

    /// <summary>Performs <paramref name="most"/> steps, or all that are left.</summary>
    public async Task Perform(int most = 99)
    {
        for (var i = 0; i < most && await View("step").IsVisibleAsync(); i++)
        {
            var at = await Done();
            var (act, fields) = await Right(at);
            if (pace > 0) await Task.Delay(pace + dice.Next(pace));
            foreach (var (field, value) in fields) await Page.Locator($".stage [data-field={field}]").FillAsync(value);
            await Page.Locator($".stage [data-act={act}]").ClickAsync();
            await Page.Until("n => document.querySelectorAll('.progress i.done').length > n || !document.querySelector('[data-view=end]').hidden", at);
        }
    }

    /// <summary>
    /// The same with the keyboard alone. The screen comes next after what is asked: no target is further than there are targets on it.
    /// <paramref name="look"/> sees every screen; with <paramref name="detour"/> the first wrong turn that the lesson knows is taken and left.
    /// </summary>
    public async Task PerformByKeyboard(Func<Task>? look = null, bool detour = false)
    {
        while (await View("step").IsVisibleAsync())
        {
            var at = await Done();
            if (look is not null) await look();
            if (detour && await Wrong(at) is var (act, back))
            {
                detour = false;
                await Press(act);
                await Page.Locator($".stage [data-act={back}]").WaitForAsync();
                if (look is not null) await look();
                await Press(back);
                await Page.Locator($".stage [data-act={act}]").WaitForAsync();
            }
            var (right, fields) = await Right(at);
            foreach (var (field, value) in fields)
            {
                await TabTo($".stage [data-field={field}]", await Targets());
                await Page.Keyboard.TypeAsync(value);
            }
            await Press(right);
            await Page.Until("n => document.querySelectorAll('.progress i.done').length > n || !document.querySelector('[data-view=end]').hidden", at);
        }
    }

    private async Task Press(string act)
    {
        await TabTo($".stage [data-act={act}]", await Targets());
        await Page.Keyboard.PressAsync("Enter");
    }

    private Task<int> Targets() => Page.Locator(".stage button, .stage input").CountAsync();

    public async Task TabTo(string selector, int most = 60)
    {
        for (var presses = 0; presses < most; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                (await Page.EvaluateAsync<bool>("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'")).ShouldBeTrue($"Focus is not visible at {selector}");
                return;
            }
        }
        throw new InvalidOperationException($"{most} presses of Tab did not lead to {selector} on {Page.Url}");
    }

    public Task<int> Done() => Page.Locator(".progress i.done").CountAsync();

    public Task<string> End() => Page.Locator("[data-view=end] h2").InnerTextAsync();

    private async Task<(string Act, IReadOnlyList<(string Field, string Value)> Fields)> Right(int step)
    {
        var right = JsonDocument.Parse((await Page.Locator(".steps > li").Nth(step).GetAttributeAsync("data-right"))!).RootElement[0];
        return (right.GetProperty("a").GetString()!, [.. right.GetProperty("f").EnumerateObject().Select(f => (f.Name, f.Value[0].GetString()!))]);
    }

    /// <summary>A common mistake at the step that leads elsewhere, and the way back.</summary>
    private async Task<(string Act, string Back)?> Wrong(int step)
    {
        var wrongs = JsonDocument.Parse((await Page.Locator(".steps > li").Nth(step).GetAttributeAsync("data-wrong"))!).RootElement;
        foreach (var wrong in wrongs.EnumerateArray())
            if (wrong.GetProperty("to").ValueKind == JsonValueKind.String) return (wrong.GetProperty("a").GetString()!, wrong.GetProperty("back").GetString()!);
        return null;
    }
}
