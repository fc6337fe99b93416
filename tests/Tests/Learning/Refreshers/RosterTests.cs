using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning.Competence;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Refreshers;

/// <summary>Minh heads a station; the roster that he gives keeps reminders out of the nights of his people, and of nobody else.</summary>
public sealed class RosterTests
{
    private const string Table = """
        ma_can_bo;ngay;ca
        CB003;01/07/2026;D
        CB003;02/07/2026;nghỉ
        CB006;2026-07-01;Trực 24 giờ
        CB001;01/07/2026;D
        CB404;01/07/2026;S
        CB006;31/06/2026;S
        CB006;03/07/2026;X
        """;

    private static async Task<WebPage> Send(HttpClient minh, string table)
    {
        var page = await minh.Open("/hoc-tap/lich-truc");
        return await page.Submit(page.Form("#table"), form => form["table"] = table);
    }

    [Fact]
    public async Task A_month_is_taken_row_by_row_and_every_row_that_was_not_is_named()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        var answer = await Send(minh, Table);
        answer.Text.ShouldContain("3 ngày trực của 2 người");
        foreach (var told in new[] { "Dòng 5: “CB001” không thuộc đơn vị", "Dòng 6: Không có cán bộ nào mang mã “CB404”", "Dòng 7: “31/06/2026” không phải ngày", "Dòng 8: Không có ca “X”" }) answer.Text.ShouldContain(told);
        (await host.In((AppDb db) => db.Set<RosterDay>().AsNoTracking().OrderBy(d => d.Day).ThenBy(d => d.Shift).Select(d => d.Shift).ToListAsync())).ShouldBe(["D", "T", "N"]);
        (await Send(minh, "ma_can_bo,ngay,ca\nCB003,01/07/2026,S")).Text.ShouldContain("1 ngày trực của 1 người");
        (await host.In((AppDb db) => db.Set<RosterDay>().AsNoTracking().Select(d => d.Shift).OrderBy(x => x).ToListAsync())).ShouldBe(["N", "S", "T"], "What is sent again replaces what stood.");
        (await Send(minh, "ten,ngay\nLan,01/07/2026")).Text.ShouldContain("Lịch trực là bảng có dòng đầu");
    }

    /// <summary>1 July, 22:00 to 6:00, and eight hours of sleep.</summary>
    [Fact]
    public async Task Lan_is_left_in_peace_in_the_night_that_the_roster_says_and_after_it()
    {
        await using var host = await TestHost.Start();
        await EvidenceTests.ConfirmAs(host, "lan", "CB003");
        using var minh = await host.SignIn("Minh");
        await Send(minh, Table);
        async Task<bool> Resting(int day, int hour) => (await host.In((IQuietHours quiet) => quiet.Resting(["lan", "minh"], LocalDays.StartOf(new DateOnly(2026, 7, day)).AddHours(hour)))).Contains("lan");
        (await Resting(1, 21)).ShouldBeFalse();
        (await Resting(1, 23)).ShouldBeTrue();
        (await Resting(2, 13)).ShouldBeTrue();
        (await Resting(2, 14)).ShouldBeFalse();
        (await Resting(3, 2)).ShouldBeFalse("The roster says that she is off.");
    }

    [Fact]
    public async Task Who_leads_nobody_gives_no_roster()
    {
        await using var host = await TestHost.Start();
        using var an = await host.SignIn("An");
        (await an.Open("/hoc-tap/lich-truc")).Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
    }
}
