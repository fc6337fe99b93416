using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>Every page that someone can reach by links, at the sizes and in the themes that people use.</summary>
public sealed class EveryPageTests(Demonstration demonstration)
{
    public static TheoryData<int, bool, string> Looks => new() { { 360, false, "vi" }, { 360, true, "en" }, { 1440, false, "en" }, { 1440, true, "vi" } };

    [Theory, MemberData(nameof(Looks))]
    public Task The_planning_department_meets_no_barrier_on_any_page(int width, bool dark, string language) => Walk("khth", new Look(width, dark, language));

    [Theory]
    [InlineData("quan-tri", 360, false)]
    [InlineData("truong-don-vi", 360, false)]
    [InlineData("bao-cao-vien", 360, true)]
    [InlineData("hoc-vien", 360, false)]
    public Task Each_role_meets_no_barrier_on_any_page(string account, int width, bool dark) => Walk(account, new Look(width, dark));

    [Theory, InlineData(360, false), InlineData(1440, true)]
    public Task Nobody_meets_a_barrier_before_signing_in(int width, bool dark) => demonstration.Visit(null, async nobody =>
    {
        await nobody.Page.GotoAsync("/dang-nhap");
        (await Faults(nobody)).ShouldBeEmpty();
    }, new Look(width, dark));

    private Task Walk(string account, Look look) => demonstration.Visit(account, async visitor =>
    {
        var faults = new List<string>();
        var pages = await SiteMap.Walk(visitor.Page, async (path, response) =>
        {
            if (response.Status != 200) faults.Add($"{path}: answered {response.Status}");
            faults.AddRange((await Faults(visitor)).Select(v => $"{path}: {v}"));
        });
        pages.ShouldBeGreaterThan(5);
        faults.ShouldBeEmpty(string.Join('\n', faults.Take(40)));
    }, look);

    private static async Task<IReadOnlyList<string>> Faults(Visitor visitor)
    {
        var faults = new List<string>(await Axe.Violations(visitor.Page));
        if (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
            faults.Add($"{over} px wider than the window");
        if (await visitor.Page.Locator("h1").CountAsync() != 1) faults.Add("not exactly one h1");
        if (string.IsNullOrWhiteSpace(await visitor.Page.TitleAsync())) faults.Add("no title");
        return faults;
    }
}
