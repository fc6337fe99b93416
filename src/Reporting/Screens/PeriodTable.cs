using CamTay.Platform;
using CamTay.Platform.Ui;
using CamTay.Reporting.Schedule;
using Microsoft.AspNetCore.Components;

namespace CamTay.Reporting.Screens;

/// <summary>Periods in numbers; each number leads to the units behind it.</summary>
internal static class PeriodTable
{
    public static IReadOnlyList<Column<PeriodCounts>> Columns(string plan, Language l) =>
    [
        new("ky", "Kỳ", "Period", c => c.Period.Name(l)) { Href = c => Link(plan, c, null) },
        new("han", "Nhận chậm nhất hết ngày", "Last day", c => c.Period.LastDay),
        Number(plan, "phai-nop", "Phải nộp", "Report", c => c.Expected),
        Number(plan, "dung-han", "Đúng hạn", "In time", c => c.InTime),
        Number(plan, "gia-han", "Trong gia hạn", "Extended", c => c.Extended),
        Number(plan, "muon", "Muộn", "Late", c => c.Late),
        Number(plan, "thieu", "Chưa nộp", "Missing", c => c.Missing),
        Number(plan, "tra-lai", "Trả lại", "Returned", c => c.Returned),
        Number(plan, "da-duyet", "Đã duyệt", "Accepted", c => c.Accepted),
        new("day-du", "Đầy đủ", "Completeness", c => c.Completeness) { Percent = true, Href = c => c.In == 0 ? null : Link(plan, c, "da-nop") },
        new("kip-thoi", "Kịp thời", "Timeliness", c => c.InTimeShare) { Percent = true, Href = c => c.InTime + c.Extended == 0 ? null : Link(plan, c, "kip-thoi") },
    ];

    /// <summary>One row a unit, one column a period.</summary>
    public static IReadOnlyList<Column<IGrouping<string, PeriodLine>>> Calendar(IReadOnlyList<CamTay.Plan.ReportingPeriod> periods, Language l,
        Func<CamTay.Plan.ReportingPeriod, RenderFragment<IGrouping<string, PeriodLine>>> cell) =>
    [
        new("don-vi", "Đơn vị", "Unit", g => g.First().Name),
        .. periods.Select(p => new Column<IGrouping<string, PeriodLine>>(p.Code, p.Name(Vi), p.Name(En), g => Cell(g, p) is { } line ? Timely.Words(line.Timeliness, l) : "") { Cell = cell(p) }),
    ];

    public static PeriodLine? Cell(IEnumerable<PeriodLine> unit, CamTay.Plan.ReportingPeriod period) => unit.FirstOrDefault(l => l.Period.Code == period.Code);

    private static readonly Language Vi = new(), En = new() { English = true };

    private static Column<PeriodCounts> Number(string plan, string key, string vi, string en, Func<PeriodCounts, int> of) =>
        new(key, vi, en, c => of(c)) { Numeric = true, Href = c => of(c) == 0 ? null : Link(plan, c, key) };

    private static string Link(string plan, PeriodCounts c, string? filter) => $"/bao-cao/{plan}/{c.Period.Code}" + (filter is null ? "" : $"?loc={filter}");
}
