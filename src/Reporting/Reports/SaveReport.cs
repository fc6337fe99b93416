using CamTay.Platform;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Forms;

namespace CamTay.Reporting.Reports;

/// <summary>What a writer sends: what they typed, on top of which version and which answers, and the figures that they saw.</summary>
internal sealed record Typed(int Version, Answers Before, Answers Mine, DateOnly? FiguresOn = null, long? Position = null, int? Revision = null)
{
    /// <summary>Files to be put to the report.</summary>
    public IReadOnlyList<NewFile>? Files { get; init; }

    /// <summary>A file to be taken off.</summary>
    public Guid? Remove { get; init; }

    public bool ChangesFiles => Files is { Count: > 0 } || Remove is not null;
}

/// <summary>The report changed while it was being written: both edits, to be shown to the second writer.</summary>
internal sealed class ChangedMeanwhileException(Report? theirs, Answers merged, IReadOnlyList<AnswerDifference> differences, Refusal refusal) : Exception(refusal.En)
{
    public Report? Theirs { get; } = theirs;
    public Answers Merged { get; } = merged;
    public IReadOnlyList<AnswerDifference> Differences { get; } = differences;
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Keeps a draft on the server. The first save makes the report.</summary>
internal sealed class SaveReport(AppDb db, ReportDesk desk, FormShelf shelf, AttachFiles files, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<Report> Save(string plan, string period, string unit, Typed typed, CancellationToken ct) => db.OnceMore(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        Require(opened);
        var mine = Trim(opened, typed);
        return await db.InTransaction(() => Write(opened, mine, ct), ct);
    });

    /// <summary>A draft goes on to the form's newest version; answers that both have stay.</summary>
    public Task MoveForm(string plan, string period, string unit, CancellationToken ct) => db.OnceMore(() => db.InTransaction(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        Require(opened);
        var row = await desk.Row(opened, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        row.MoveTo(await shelf.For(plan, opened.Line.Level, opened.Kind, ct) ?? throw new RefusedException(ReportingRefusals.NoForm), access.Account, clock.GetUtcNow());
        audit.Record("report.form-moved", opened.About, $"{row.Form} {row.FormVersion}");
    }, ct));

    /// <summary>Only answers of the form, each in its clean shape.</summary>
    public static Typed Trim(OpenedReport opened, Typed typed)
    {
        if (typed.Mine.TooLong) throw new RefusedException(ReportingRefusals.TooLong);
        return typed with { Mine = typed.Mine.For(opened.Form, opened.Kind), Before = typed.Before.For(opened.Form, opened.Kind) };
    }

    public void Require(OpenedReport opened)
    {
        if (!opened.MayFill) throw new RefusedException(PlatformRefusals.NotAllowed);
        desk.RequireOpened(opened);
    }

    /// <summary>Writes what was typed, inside the caller's transaction; a save that changes nothing leaves no trace.</summary>
    public async Task<Report> Write(OpenedReport opened, Typed typed, CancellationToken ct)
    {
        var row = await desk.Row(opened, ct);
        if (row is null)
        {
            row = new Report { Plan = opened.Plan.Code, Period = opened.Period.Code, Unit = opened.Line.Unit, Level = opened.Line.Level };
            row.Begin(opened.Form, desk.FigureDay(opened.Period), Math.Min(typed.Position ?? long.MaxValue, await desk.Position(ct)), typed.Revision ?? opened.Plan.Revision);
            db.Add(row);
            audit.Record("report.begun", opened.About);
        }
        else
        {
            var theirs = Answers.FromJson(row.Answers);
            if (!row.Open) throw Changed(row, typed, theirs, ReportingRefusals.NotOpen);
            if (row.Version != typed.Version && !theirs.Equals(typed.Mine)) throw Changed(row, typed, theirs, ReportingRefusals.Changed);
            if (theirs.Equals(typed.Mine) && !typed.ChangesFiles) return row;
        }
        row.Write(typed.Mine, access.Account, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (typed.ChangesFiles) await files.Apply(opened, row, typed, ct);
        return row;
    }

    /// <summary>What was checked must be what is written: a row that went on since is refused, and the difference shown.</summary>
    /// <param name="typed">Null: what stood in the draft.</param>
    public static void RequireUnchanged(OpenedReport opened, Report? row, Typed? typed)
    {
        if (row is null || row.Version == opened.Version) return;
        throw Changed(row, typed ?? new Typed(opened.Version, opened.Answers, opened.Answers), Answers.FromJson(row.Answers), row.Open || row.State == opened.Row?.State ? ReportingRefusals.Changed : ReportingRefusals.NotOpen);
    }

    public static ChangedMeanwhileException Changed(Report row, Typed typed, Answers theirs, Refusal refusal)
    {
        var (merged, differences) = MergeAnswers.Merge(typed.Before, typed.Mine, theirs);
        return new ChangedMeanwhileException(row, merged, differences, refusal);
    }
}
