using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;

namespace CamTay.Reporting.Screens;

/// <summary>A period in numbers; each of them is a count of lines that can be listed.</summary>
internal sealed record PeriodCounts(CamTay.Plan.ReportingPeriod Period, int Expected, int InTime, int Extended, int Late, int Missing, int NotYet, int Returned, int Accepted)
{
    public static PeriodCounts Of(CamTay.Plan.ReportingPeriod period, IEnumerable<PeriodLine> lines)
    {
        var units = lines.Where(l => l.Level == ReportLevel.Unit && l.Obliged && l.Period.Code == period.Code).ToList();
        int Count(Timeliness timeliness) => units.Count(u => u.Timeliness == timeliness);
        return new PeriodCounts(period, units.Count, Count(Timeliness.InTime), Count(Timeliness.Extended), Count(Timeliness.Late), Count(Timeliness.Missing), Count(Timeliness.NotYet),
            units.Count(u => u.Report?.State == ReportState.Returned), units.Count(u => u.Report?.State == ReportState.Accepted));
    }

    public int In => InTime + Extended + Late;

    /// <summary>Share of those who had to report that did; null before anybody had to.</summary>
    public double? Completeness => Expected == 0 ? null : (double)In / Expected;

    public double? InTimeShare => Expected == 0 ? null : (double)(InTime + Extended) / Expected;

    public string Finding(Language l) => Expected == 0 ? l["Không đơn vị nào phải nộp kỳ này.", "No unit reports in this period."]
        : NotYet > 0 ? l[$"{Period.Name(l)}: {l.Number(In)} trong {l.Number(Expected)} đơn vị đã nộp", $"{Period.Name(l)}: {l.Number(In)} of {l.Number(Expected)} units are in"]
        : Missing > 0 ? l[$"{Period.Name(l)}: {l.Number(Missing)} đơn vị chưa nộp, {l.Number(Late)} nộp muộn", $"{Period.Name(l)}: {l.Number(Missing)} units missing, {l.Number(Late)} late"]
        : Late > 0 ? l[$"{Period.Name(l)}: mọi đơn vị đã nộp, {l.Number(Late)} muộn", $"{Period.Name(l)}: all units are in, {l.Number(Late)} late"]
        : l[$"{Period.Name(l)}: mọi đơn vị đã nộp đúng hạn", $"{Period.Name(l)}: all units were in time"];
}
