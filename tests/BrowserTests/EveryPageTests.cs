using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>Every page that someone can reach by links, at the sizes and in the themes that people use.</summary>
public sealed class EveryPageTests(Demonstration demonstration)
{
    public static TheoryData<int, bool, string> Looks => new() { { 360, false, "vi" }, { 360, true, "en" }, { 1440, false, "en" }, { 1440, true, "vi" } };

    [Theory, MemberData(nameof(Looks))]
    public Task The_planning_department_meets_no_barrier_on_any_page(int width, bool dark, string language) => Look("khth", new Look(width, dark, language));

    [Fact]
    public Task The_administrator_meets_no_barrier_on_any_page() => Look("quan-tri", new Look(360));

    [Fact]
    public async Task The_sign_in_page_has_no_barrier()
    {
        await using var nobody = await demonstration.Open(look: new Look(360));
        await nobody.Page.GotoAsync("/dang-nhap");
        (await Axe.Violations(nobody.Page)).ShouldBeEmpty();
    }

    private async Task Look(string account, Look look)
    {
        await using var visitor = await demonstration.Open(account, look);
        var faults = new List<string>();
        var pages = await SiteMap.Walk(visitor.Page);
        pages.Count.ShouldBeGreaterThan(5);
        foreach (var path in pages)
        {
            var response = await visitor.Page.GotoAsync(path);
            if (response!.Status != 200) faults.Add($"{path}: answered {response.Status}");
            faults.AddRange((await Axe.Violations(visitor.Page)).Select(v => $"{path}: {v}"));
            if (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
                faults.Add($"{path}: {over} px wider than the window");
            if (await visitor.Page.Locator("h1").CountAsync() != 1) faults.Add($"{path}: not exactly one h1");
        }
        faults.ShouldBeEmpty();
    }
}
