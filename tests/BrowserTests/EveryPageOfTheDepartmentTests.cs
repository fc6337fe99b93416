using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>The department reaches nearly every page. A class of its own, so that it walks beside the other roles. Layout goes
/// by width and language, contrast by theme: each is met once here, and in other pairs by the other roles.</summary>
public sealed class EveryPageOfTheDepartmentTests(Demonstration demonstration)
{
    [Theory]
    [InlineData(360, false, "vi")]
    [InlineData(1440, true, "en")]
    public Task The_planning_department_meets_no_barrier_on_any_page(int width, bool dark, string language) => demonstration.None("khth", new Look(width, dark, language));
}
