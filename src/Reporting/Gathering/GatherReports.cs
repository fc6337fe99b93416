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

/// <summary>
/// Gathers the units' reports of a period for the department's own: who is in, difficulties by theme, words with their source. What was sent
/// back is counted and not quoted. Figures are not gathered: they come from the same ledger.
/// </summary>
internal sealed class GatherReports(AppDb db, PeriodBook book)
{
    public async Task<Gathered> Gather(PlanDocument plan, ReportingPeriod period, CancellationToken ct)
    {
        var lines = Reporting(await book.Lines(plan, period, ct));
        var newest = await Newest(plan.Code, period.Code).Select(f => new { f.Unit, f.Id }).ToDictionaryAsync(f => f.Unit, f => f.Id, ct);
        var receipts = lines.Select(l => new FrozenReceipt(l.Unit, l.Name, State(l.Timeliness), l.Report?.FirstReceivedAt, newest.TryGetValue(l.Unit, out var source) ? source : null, l.Disputes, l.Report?.SentBack ?? false)).ToList();
        var written = await Written(lines, difficultiesOnly: false, ct);
        return new Gathered(
            new FrozenReceipts(lines.Count, Count(lines, Timeliness.InTime), Count(lines, Timeliness.Extended), Count(lines, Timeliness.Late), Count(lines, Timeliness.Missing) + Count(lines, Timeliness.NotYet), receipts, receipts.Count(r => r.Returned)),
            Difficulties(written), [.. written.SelectMany(Words)]);
    }

    /// <summary>Difficulties by theme of these lines of one period: nothing else is read, and of no other unit.</summary>
    public async Task<IReadOnlyList<FrozenDifficulty>> Difficulties(IReadOnlyList<PeriodLine> lines, CancellationToken ct) => Difficulties(await Written(Reporting(lines), difficultiesOnly: true, ct));

    private static List<PeriodLine> Reporting(IEnumerable<PeriodLine> lines) => [.. lines.Where(l => l.Level == ReportLevel.Unit && l.Obliged)];

    private IQueryable<FrozenRow> Newest(string plan, string period) => db.Set<FrozenRow>().AsNoTracking()
        .Where(f => f.Plan == plan && f.Period == period && db.Set<Report>().Any(r => r.Id == f.ReportId && r.Received == f.Number));

    /// <summary>What those whose report stands wrote, in the order of the lines.</summary>
    private async Task<IReadOnlyList<WrittenReport>> Written(IReadOnlyList<PeriodLine> lines, bool difficultiesOnly, CancellationToken ct)
    {
        var wanted = lines.Where(l => l.Report is { Received: > 0, SentBack: false }).Select(l => l.Unit).ToList();
        if (wanted.Count == 0) return [];
        var rows = Newest(lines[0].Period.Plan, lines[0].Period.Code).Where(f => wanted.Contains(f.Unit));
        // The bytes that were hashed never change their form, so a report without difficulties need not leave the database.
        if (difficultiesOnly) rows = rows.Where(f => f.Content.Contains(WrittenReport.SomeDifficulty));
        var found = await rows.Select(f => new { f.Id, f.Unit, f.Content }).ToDictionaryAsync(f => f.Unit, ct);
        return [.. wanted.Where(found.ContainsKey).Select(u => WrittenReport.Read(found[u].Id, u, found[u].Content))];
    }

    private static List<FrozenDifficulty> Difficulties(IEnumerable<WrittenReport> reports) =>
        [.. reports.SelectMany(r => r.Fields.SelectMany(f => f.Difficulties ?? []).Select(d => d with { Unit = r.Code, UnitName = r.Unit.Name, Source = r.Id })).OrderBy(d => d.Theme, StringComparer.Ordinal).ThenBy(d => d.Unit, StringComparer.Ordinal)];

    private static IEnumerable<UnitWords> Words(WrittenReport report) => report.Fields.Where(f => f.Kind == "text" && f.Text is not null)
        .Select(f => new UnitWords(f.Code, f.Role, new FrozenQuote(report.Code, report.Unit.Name, f.Vi, f.En, f.Text!, report.Id)));

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
