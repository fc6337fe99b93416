using CamTay.Indicators;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;

namespace CamTay.Reporting.Demonstration;

/// <summary>The reports of the demonstration: most in time, some late, some returned and sent again, a few missing; the department's own on top. Through the doors of real life.</summary>
internal sealed class StoryOfReports(IPlans plans, IReportingPeriods periods, FormShelf shelf, IUnits units, Obliged obliged, PeriodBook book, SendReport sending, DecideReport deciding, SaveReport saving, IRebuild figures, TimeProvider story) : IStoryPart
{
    /// <summary>A small province tells every period; a whole one those from July on, or loading would take too long.</summary>
    private const int FewUnits = 60;
    private static readonly DateOnly Since = new(2026, 7, 1);

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        var whole = (await units.All(ct)).Count > FewUnits;
        var near = (await plans.Current(ct)).Where(p => p.Starts <= day && p.Ends >= day).SelectMany(plan => periods.Of(plan).Select(p => (Plan: plan, Period: p)))
            .Where(x => UnitStory.Near(x.Period, day) && (!whole || x.Period.LastDay >= Since)).ToList();
        if (near.Count == 0) return;
        // Folding every day would take most of the time of loading: a report names the position that it was written at.
        if (near.Any(x => UnitStory.Begins(x.Period, day))) await figures.CatchUp(ct);
        // Each period has a time of its own: the story's clock never goes back.
        var slot = (until - from) / near.Count;
        for (var i = 0; i < near.Count; i++) await Tell(near[i].Plan, near[i].Period, day, from + slot * i, from + slot * (i + 1), clock, ct);
    }

    private async Task Tell(PlanDocument plan, ReportingPeriod period, DateOnly day, DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct)
    {
        var acts = (await obliged.Of(plan, period, ct)).Select(u => (u.Code, Act: new UnitStory(period, u.Code).On(day))).Where(a => a.Act != UnitAct.None).ToList();
        var own = day == period.LastDay.AddDays(1) || day == period.LastDay.AddDays(2);
        if (acts.Count == 0 && !own) return;
        var standing = (await book.Lines(plan, period, ct)).ToDictionary(l => l.Unit, l => l.Report);
        var pause = (until - from) / (acts.Count + 2);
        foreach (var (unit, act) in acts)
        {
            clock(from += pause);
            await Do(plan, period, unit, act, standing[unit], ct);
        }
        clock(from += pause);
        if (own) await Own(plan, period, issue: day == period.LastDay.AddDays(2), (await book.Line(plan, period, plan.RootUnit, ct))?.Report, ct);
    }

    private async Task Do(PlanDocument plan, ReportingPeriod period, string unit, UnitAct act, Report? standing, CancellationToken ct)
    {
        switch (act)
        {
            case UnitAct.Send when standing is null || standing.Open:
                var form = await shelf.For(plan.Code, ReportLevel.Unit, period.Kind, ct) ?? throw new RefusedException(ReportingRefusals.NoForm);
                await sending.Send(plan.Code, period.Code, unit, Fresh(standing, period, StoryWords.Of(plan, form, period, unit, again: standing is not null)), ct);
                break;
            case UnitAct.Return when standing?.State == ReportState.Received:
                await deciding.Return(plan.Code, period.Code, unit, standing.Received, new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ đã làm được gì trong kỳ, bao nhiêu người, việc nào còn chậm." }, ct);
                break;
            case UnitAct.Accept when standing?.State == ReportState.Received:
                await deciding.Accept(plan.Code, period.Code, unit, standing.Received, ct);
                break;
            default:
                break;
        }
    }

    private async Task Own(PlanDocument plan, ReportingPeriod period, bool issue, Report? standing, CancellationToken ct)
    {
        if (!issue && standing is null) await saving.Save(plan.Code, period.Code, plan.RootUnit, new Typed(0, Answers.None, StoryWords.OfTheDepartment(period)), ct);
        else if (issue && standing is { Open: true, Received: 0 }) await sending.Send(plan.Code, period.Code, plan.RootUnit, Fresh(standing, period, Answers.FromJson(standing.Answers)), ct);
    }
    /// <summary>Written on what stands there, with the figures of this moment.</summary>
    private Typed Fresh(Report? standing, ReportingPeriod period, Answers mine) =>
        new(standing?.Version ?? 0, Answers.FromJson(standing?.Answers), mine, story.Today() < period.LastDay ? story.Today() : period.LastDay, long.MaxValue);
}
