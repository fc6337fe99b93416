using CamTay.Platform;
using CamTay.Platform.Ui;
using CamTay.Reporting.Schedule;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Reporting.Screens;

/// <summary>The units of a period as a table, on the screen and as a file.</summary>
internal static class PeriodColumns
{
    public static IReadOnlyList<Column<PeriodLine>> Of(Language l) =>
    [
        new("don-vi", "Đơn vị", "Unit", p => p.Name) { Href = p => p.Address },
        new("ma", "Mã", "Code", p => p.Unit),
        new("tinh-trang", "Tình trạng", "State", p => ReportWords.State(p.Report, l)),
        new("thoi-han", "Thời hạn", "Timeliness", p => Timely.Words(p.Timeliness, l)),
        new("nhan-luc", "Nhận lần đầu", "First received", p => p.Report?.FirstReceivedAt) { Href = p => p.Report?.FirstReceivedAt is null ? null : p.Address + "#ban" },
        new("han", "Hạn", "Deadline", p => p.LastDay),
        new("ban", "Số bản", "Versions", p => p.Report?.Received ?? 0) { Numeric = true },
        new("khieu-nai", "Khiếu nại", "Disputes", p => p.Disputes) { Numeric = true },
    ];

    /// <summary>Which lines a number of the calendar stands for.</summary>
    public static IEnumerable<PeriodLine> Filter(IEnumerable<PeriodLine> lines, string? which) => lines.Where(l => l.Level == Forms.ReportLevel.Unit && which switch
    {
        "phai-nop" => l.Obliged,
        "dung-han" => l.Obliged && l.Timeliness == Timeliness.InTime,
        "gia-han" => l.Obliged && l.Timeliness == Timeliness.Extended,
        "muon" => l.Obliged && l.Timeliness == Timeliness.Late,
        "thieu" => l.Obliged && l.Timeliness is Timeliness.Missing,
        "chua" => l.Obliged && l.Timeliness is Timeliness.NotYet,
        "da-nop" => l.Obliged && l.Timeliness is (Timeliness.InTime or Timeliness.Extended or Timeliness.Late),
        "kip-thoi" => l.Obliged && l.Timeliness is (Timeliness.InTime or Timeliness.Extended),
        "dinh-chinh" => l.Report?.Received > 1,
        "tra-lai" => l.Obliged && l.Report?.State == Reports.ReportState.Returned,
        "da-duyet" => l.Obliged && l.Report?.State == Reports.ReportState.Accepted,
        "cho-xet" => l.Report?.State == Reports.ReportState.Received,
        "khieu-nai" => l.Disputes > 0,
        _ => true,
    });

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/bao-cao/{plan}/{period}/don-vi.{format}", async (string plan, string period, string format, PeriodBook book, Language l, HttpRequest request, CancellationToken ct) =>
    {
        var (document, wanted) = await book.Need(plan, period, ct);
        var columns = Of(l);
        var lines = Filter(await book.Lines(document, wanted, ct), request.Query["loc"]);
        return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, [.. lines], l), l, $"bao-cao-{period}");
    }).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).ExcludeFromDescription();
}
