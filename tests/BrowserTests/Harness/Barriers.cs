namespace CamTay.BrowserTests.Harness;

/// <summary>What keeps someone from using a page: axe's rules, a page wider than its window, a missing heading or title.</summary>
internal static class Barriers
{
    /// <summary>Every page that the account reaches by its links has none.</summary>
    public static Task None(this Demonstration demonstration, string account, Look look) => demonstration.Visit(account, async visitor =>
    {
        var faults = new List<string>();
        var pages = await SiteMap.Walk(visitor.Page, async (path, response) =>
        {
            if (response.Status != 200) faults.Add($"{path}: answered {response.Status}");
            faults.AddRange((await Of(visitor)).Select(v => $"{path}: {v}"));
        });
        pages.ShouldBeGreaterThan(5);
        faults.ShouldBeEmpty(string.Join('\n', faults.Take(40)));
    }, look);

    public static async Task<IReadOnlyList<string>> Of(Visitor visitor)
    {
        var faults = new List<string>(await Axe.Violations(visitor.Page));
        if (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
            faults.Add($"{over} px wider than the window");
        if (await visitor.Page.Locator("h1").CountAsync() != 1) faults.Add("not exactly one h1");
        if (string.IsNullOrWhiteSpace(await visitor.Page.TitleAsync())) faults.Add("no title");
        return faults;
    }
}
