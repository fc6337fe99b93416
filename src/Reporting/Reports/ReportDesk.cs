using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Reports;

/// <summary>One unit's report of one period, opened: whose, until when, on which form, and what the account may do with it.</summary>
internal sealed record OpenedReport(PlanDocument Plan, PeriodLine Line, ReportForm Form, Report? Row, bool MayFill, bool MaySend, bool MayReceive)
{
    public ReportingPeriod Period => Line.Period;
    public string Kind => Line.Period.Kind;
    public bool IsOpen => Row is null || Row.Open;
    public Answers Answers => Answers.FromJson(Row?.Answers);
    public int Version => Row?.Version ?? 0;
    public string About => $"{Plan.Code}/{Period.Code}/{Line.Unit}";
}

/// <summary>Opens reports; every use case begins here, so that who may see or touch a report is decided in one place.</summary>
internal sealed class ReportDesk(AppDb db, PeriodBook book, FormShelf shelf, IFigures figures, IAccess access, TimeProvider clock)
{
    public async Task<OpenedReport> Open(string plan, string period, string unit, CancellationToken ct)
    {
        access.Require(Permission.ViewReports, unit);
        var (document, wanted) = await book.Need(plan, period, ct);
        var line = await book.Line(document, wanted, unit, ct) ?? throw new RefusedException(ReportingRefusals.NoUnit.With(unit));
        var row = line.Report;
        var form = row is null ? await shelf.For(plan, line.Level, wanted.Kind, ct) : await shelf.Version(row.Form, row.FormVersion, ct);
        var own = line.Level == ReportLevel.Department;
        return new OpenedReport(document, line, form ?? throw new RefusedException(ReportingRefusals.NoForm), row,
            access.May(own ? Permission.ReceiveReports : Permission.FillReports, unit),
            access.May(own ? Permission.IssueReports : Permission.ApproveReports, unit),
            access.May(Permission.ReceiveReports, document.RootUnit));
    }

    /// <summary>The row to be changed, as it is now.</summary>
    public Task<Report?> Row(OpenedReport report, CancellationToken ct) =>
        db.Set<Report>().SingleOrDefaultAsync(r => r.Plan == report.Plan.Code && r.Period == report.Period.Code && r.Unit == report.Line.Unit, ct);

    public void RequireOpened(OpenedReport report)
    {
        if (clock.Today() < report.Period.From) throw new RefusedException(ReportingRefusals.TooEarly.With(new Language().Day(report.Period.From)));
    }

    /// <summary>The day on which a report's figures stand: today, until the period's last day.</summary>
    public DateOnly FigureDay(ReportingPeriod period) => clock.Today() < period.LastDay ? clock.Today() : period.LastDay;

    public Task<long> Position(CancellationToken ct) => figures.Position(ct);

    /// <param name="revision">Of the plan; null: the one in force.</param>
    public Task<IReadOnlyList<Figure>> Figures(OpenedReport report, DateOnly on, long position, int? revision, CancellationToken ct) =>
        figures.Targets(report.Plan.Code, report.Line.Unit, on, position, revision ?? report.Plan.Revision, ct);

    public async Task<IReadOnlyList<ReportNote>> Notes(Guid report, CancellationToken ct) =>
        await db.Set<ReportNote>().AsNoTracking().Where(n => n.ReportId == report).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(ct);

    /// <summary>Figures as a rule of the form names them: <c>CT2.tu</c>, <c>CT2.mau</c>.</summary>
    public static Func<string, long?> Named(IReadOnlyList<Figure> figures) => name =>
        name.EndsWith(".tu", StringComparison.Ordinal) ? figures.FirstOrDefault(f => f.Target == name[..^3])?.Numerator
        : name.EndsWith(".mau", StringComparison.Ordinal) ? figures.FirstOrDefault(f => f.Target == name[..^4])?.Denominator : null;
}
