using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Gathering;

/// <summary>Words of a unit's report that the department may quote.</summary>
internal sealed record UnitWords(string Field, string? Role, FrozenQuote Quote);

/// <summary>What the units of a period said, from their newest received versions.</summary>
internal sealed record Gathered(FrozenReceipts Receipts, IReadOnlyList<FrozenDifficulty> Difficulties, IReadOnlyList<UnitWords> Words);

/// <summary>Gathers the units' reports of a period for the department's own: who is in, difficulties by theme, words with their source. Figures are not gathered: they come from the same ledger.</summary>
internal sealed class GatherReports(AppDb db, PeriodBook book)
{
    public async Task<Gathered> Gather(PlanDocument plan, ReportingPeriod period, CancellationToken ct)
    {
        var lines = (await book.Lines(plan, period, ct)).Where(l => l.Level == ReportLevel.Unit && l.Obliged).ToList();
        var newest = await Newest(plan.Code, period.Code, ct);
        var receipts = lines.Select(l => new FrozenReceipt(l.Unit, l.Name, State(l.Timeliness), l.Report?.FirstReceivedAt, newest.GetValueOrDefault(l.Unit)?.Id, l.Disputes)).ToList();
        var contents = lines.Where(l => newest.ContainsKey(l.Unit)).Select(l => newest[l.Unit]).ToList();
        return new Gathered(
            new FrozenReceipts(lines.Count, Count(lines, Timeliness.InTime), Count(lines, Timeliness.Extended), Count(lines, Timeliness.Late), Count(lines, Timeliness.Missing) + Count(lines, Timeliness.NotYet), receipts),
            [.. contents.SelectMany(Difficulties).OrderBy(d => d.Theme, StringComparer.Ordinal).ThenBy(d => d.Unit, StringComparer.Ordinal)],
            [.. contents.SelectMany(Words)]);
    }

    private async Task<Dictionary<string, FrozenReport>> Newest(string plan, string period, CancellationToken ct)
    {
        var rows = await db.Set<FrozenRow>().AsNoTracking().Where(f => f.Plan == plan && f.Period == period
            && db.Set<Report>().Any(r => r.Id == f.ReportId && r.Received == f.Number)).ToListAsync(ct);
        return rows.Select(FrozenJson.Read).ToDictionary(f => f.Unit);
    }

    private static IEnumerable<FrozenDifficulty> Difficulties(FrozenReport report) => report.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Difficulties ?? [])
        .Select(d => d with { Unit = report.Unit, UnitName = report.Content.Unit.Name, Source = report.Id });

    private static IEnumerable<UnitWords> Words(FrozenReport report) => report.Content.Sections.SelectMany(s => s.Fields).Where(f => f.Kind == "text" && f.Text is not null)
        .Select(f => new UnitWords(f.Code, f.Role, new FrozenQuote(report.Unit, report.Content.Unit.Name, f.Vi, f.En, f.Text!, report.Id)));

    private static int Count(IEnumerable<PeriodLine> lines, Timeliness timeliness) => lines.Count(l => l.Timeliness == timeliness);

    public static string State(Timeliness timeliness) => timeliness switch
    {
        Timeliness.InTime => "in-time",
        Timeliness.Extended => "extended",
        Timeliness.Late => "late",
        Timeliness.Missing => "missing",
        _ => "not-yet",
    };
}
