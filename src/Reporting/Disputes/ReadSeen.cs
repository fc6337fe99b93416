using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;

namespace CamTay.Reporting.Disputes;

/// <summary>The figures of a report as its unit sees them now.</summary>
internal sealed record SeenFigures(DateOnly On, long Position, int Revision, IReadOnlyList<FrozenFigure> Figures);

/// <summary>What a unit disputes is what stands before it: live while the report is written, what was handed on while it waits, what was frozen once it was received.</summary>
internal sealed class ReadSeen(ReportDesk desk, IFrozenReports reports)
{
    public async Task<SeenFigures> Of(OpenedReport opened, CancellationToken ct)
    {
        if (opened.Row is { Received: > 0, State: ReportState.Received or ReportState.Accepted })
        {
            var frozen = (await reports.Of(opened.Plan.Code, opened.Period.Code, opened.Line.Unit, ct))[^1].Content;
            return new(frozen.FiguresOn, frozen.Position, frozen.Plan.Revision, [.. frozen.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []).DistinctBy(f => f.Target)]);
        }
        var waiting = opened.Row is { State: ReportState.Proposed } row ? row : null;
        var (on, position) = (waiting?.FiguresOn ?? desk.FigureDay(opened.Period), waiting?.Position ?? await desk.Position(ct));
        return new(on, position, opened.Plan.Revision, FigureLines.Of(opened.Plan, await desk.Figures(opened, on, position, null, ct), []));
    }
}
