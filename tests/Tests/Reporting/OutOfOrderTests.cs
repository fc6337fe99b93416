using System.Net;
using CamTay.Reporting;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>Each step has its place; out of its place it changes nothing.</summary>
public sealed class OutOfOrderTests
{
    private const string August = "thang-2026-08";

    [Fact]
    public async Task Steps_that_come_too_late_or_twice_are_refused_and_leave_what_stands()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        using var thu = host.As("Thu");
        await minh.SendReport(August, Cast.Station);
        (await lan.Post(August, Cast.Station, "propose", new { version = 1, answers = Reports.Complete() })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await thu.Post(August, Cast.Station, "accept", new { number = 2 })).StatusCode.ShouldBe(HttpStatusCode.Conflict); // nobody has read a second one
        (await thu.Post(August, Cast.Station, "return", Note(1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.Conflict); // it is with the unit again
        await minh.SendReport(August, Cast.Station, Reports.Complete("Đã bổ sung: mười hai cán bộ hoàn thành khóa học."));
        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.Conflict); // the first was read, the second stands
        (await thu.Post(August, Cast.Station, "accept", new { number = 2 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Post(August, Cast.Station, "accept", new { number = 2 })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await thu.Post(August, Cast.Station, "return", Note(2))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await lan.Draft(August, Cast.Station, new { version = 9, answers = Reports.Complete("Sửa sau khi Sở đã nhận, không ai biết.") })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).Select(f => f.Number).ShouldBe([1, 2]);
        (await thu.Standing(August, Cast.Station)).GetProperty("state").GetString().ShouldBe("accepted");
    }

    [Fact]
    public async Task The_department_neither_accepts_its_own_report_nor_issues_one_that_it_may_not()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var thu = host.As("Thu");
        using var dung = host.As("Dũng");
        using var giang = host.As("Giàng");
        (await thu.Draft(August, Cast.Province, new { version = 0, answers = Reports.OfTheDepartment() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Post(August, Cast.Province, "send", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden); // KHTH writes, the leader issues
        (await thu.Post(August, Cast.Province, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await giang.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await dung.Post(August, Cast.Province, "send", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Post(August, Cast.Province, "return", Note(1))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Note(int number) => new { number, notes = new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ hơn" } };
}
