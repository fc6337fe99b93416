using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>Every page that someone can reach by links, at the sizes and in the themes that people use.</summary>
public sealed class EveryPageTests(Demonstration demonstration)
{
    [Theory]
    [InlineData("quan-tri", 360, false)]
    [InlineData("truong-don-vi", 360, false)]
    [InlineData("bao-cao-vien", 1440, false)]
    [InlineData("hoc-vien", 360, true)]
    public Task Each_role_meets_no_barrier_on_any_page(string account, int width, bool dark) => demonstration.None(account, new Look(width, dark));

    [Theory, InlineData(360, false), InlineData(1440, true)]
    public Task Nobody_meets_a_barrier_before_signing_in(int width, bool dark) => demonstration.Visit(null, async nobody =>
    {
        await nobody.Page.GotoAsync("/dang-nhap");
        (await Barriers.Of(nobody)).ShouldBeEmpty();
    }, new Look(width, dark));
}
