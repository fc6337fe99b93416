using CamTay.Platform.Ui;

namespace CamTay.Tests.Platform.Ui;

public sealed class ChartTests
{
    private static readonly DateOnly Start = new(2026, 1, 1), Due = new(2026, 12, 31);

    [Fact]
    public async Task A_day_without_data_breaks_the_line_and_is_named_in_the_table()
    {
        ChartPoint[] points = [new(Start, 0.1), new(Start.AddDays(30), null), new(Start.AddDays(60), 0.3), new(Start.AddDays(90), 0.4)];
        var chart = await Drawing.Of<TrendChart>("/", ("Title", "CT1 đúng lộ trình"), ("Points", points), ("Goal", 0.9), ("Start", Start), ("Due", Due));
        chart.QuerySelectorAll("polyline.rate").Length.ShouldBe(2);
        chart.QuerySelectorAll("tbody tr").Length.ShouldBe(4);
        chart.QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("chưa có dữ liệu");
        chart.QuerySelector("svg[role=img]")!.GetAttribute("aria-label").ShouldBe("CT1 đúng lộ trình");
        chart.QuerySelectorAll("text.tick")[0].TextContent.ShouldBe("0 %");
    }

    [Fact]
    public async Task A_chart_without_a_single_point_still_draws_its_axes()
    {
        var chart = await Drawing.Of<TrendChart>("/", ("Title", "Chưa có gì"), ("Points", Array.Empty<ChartPoint>()), ("Start", Start), ("Due", Due));
        chart.QuerySelectorAll("line.grid").Length.ShouldBeGreaterThan(4);
        chart.QuerySelectorAll("polyline").Length.ShouldBe(0);
    }

    [Fact]
    public void The_path_begins_at_nothing_and_ends_at_the_goal()
    {
        StraightPath.At(Start, Due, 0.8, Start).ShouldBe(0);
        StraightPath.At(Start, Due, 0.8, Start.AddDays(182)).ShouldBe(0.4, 0.001);
        StraightPath.At(Start, Due, 0.8, Due.AddDays(9)).ShouldBe(0.8);
    }

    [Fact]
    public async Task The_map_draws_the_named_communes_only_and_leads_to_each()
    {
        var areas = new Dictionary<string, MapArea>
        {
            ["07210"] = new(0.95, "/don-vi/TYT-07210", "Phường Bắc Giang"), ["07228"] = new(null, null, "Phường Đa Mai"), ["00000"] = new(1, null, "Không có thật"),
        };
        var map = await Drawing.Of<CommuneMap>("/", ("Title", "CT4"), ("Province", "24"), ("Areas", areas));
        map.QuerySelectorAll("svg path").Select(p => p.ClassName).ShouldBe(["b5", "b0"], ignoreOrder: true);
        map.QuerySelector("svg a[href='/don-vi/TYT-07210'] title")!.TextContent.ShouldBe("Phường Bắc Giang: 95 %");
        map.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        map.QuerySelector(".source")!.TextContent.ShouldContain("bản đồ tham khảo");
    }

    [Fact]
    public async Task A_province_without_boundaries_says_so()
    {
        var map = await Drawing.Of<CommuneMap>("/", ("Title", "CT4"), ("Province", "../../x"), ("Areas", new Dictionary<string, MapArea>()));
        map.QuerySelector(".empty").ShouldNotBeNull();
    }
}
