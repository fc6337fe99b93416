using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Tests.Platform.Ui;

public sealed class TableQueryTests
{
    private sealed record Row(string Name, int? Count, double? Rate);

    private static readonly Language Vi = new();

    private static readonly Column<Row>[] Columns =
    [
        new("ten", "Tên", "Name", r => r.Name),
        new("so", "Số", "Count", r => r.Count) { Numeric = true },
        new("ty-le", "Tỷ lệ", "Rate", r => r.Rate) { Percent = true },
    ];

    private static readonly Row[] Rows = [new("Nguyễn Thị An", 30, 0.5), new("Đỗ Hữu Bình", null, null), new("Anh Páo", 4, 0.251), new("Ân", 100, 1)];

    private static string[] Names(string query) => [.. TableQuery.From(query).Apply(Columns, Rows, Vi).Select(r => r.Name)];

    [Fact]
    public void Without_an_order_the_rows_keep_their_own() => Names("").ShouldBe(Rows.Select(r => r.Name));

    [Fact]
    public void Names_follow_the_vietnamese_alphabet() => Names("?sort=ten").ShouldBe(["Anh Páo", "Ân", "Đỗ Hữu Bình", "Nguyễn Thị An"]);

    [Fact]
    public void Numbers_are_ordered_as_numbers_and_a_missing_one_comes_last_both_ways()
    {
        Names("?sort=so").ShouldBe(["Anh Páo", "Nguyễn Thị An", "Ân", "Đỗ Hữu Bình"]);
        Names("?sort=so&dir=desc").ShouldBe(["Ân", "Nguyễn Thị An", "Anh Páo", "Đỗ Hữu Bình"]);
    }

    [Theory]
    [InlineData("?q=nguyen", "Nguyễn Thị An")]
    [InlineData("?q=DO+HUU", "Đỗ Hữu Bình")]
    [InlineData("?q=25,1", "Anh Páo")]
    public void A_filter_finds_without_diacritics_and_in_any_column(string query, string found) => Names(query).ShouldBe([found]);

    [Fact]
    public void Nonsense_in_the_address_is_ignored()
    {
        var query = TableQuery.From("?sort=khong-co&page=-3&dir=xyz&q=%20");
        query.Page.ShouldBe(1);
        query.Text.ShouldBeNull();
        query.Apply(Columns, Rows, Vi).Count.ShouldBe(4);
    }

    [Fact]
    public void Two_tables_of_one_page_do_not_disturb_each_other() => TableQuery.From("?a.sort=so&b.sort=ten", "b.").Sort.ShouldBe("ten");
}
