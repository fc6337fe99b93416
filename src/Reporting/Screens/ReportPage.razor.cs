using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Gathering;
using CamTay.Reporting.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CamTay.Reporting.Screens;

/// <summary>One unit's report of a period: written here, or read.</summary>
public sealed partial class ReportPage
{
    private OpenedReport? opened;
    private Answers shown = Answers.None, before = Answers.None;
    private int version;
    private DateOnly on;
    private long position;
    private IReadOnlyList<FrozenFigure> figures = [];
    private string browserForm = "{}";
    private FrozenReport? last;
    private IReadOnlyList<FrozenReport> versions = [];
    private IReadOnlyList<ReportNote> notes = [];
    private IReadOnlyList<Dispute> disputes = [];
    private IReadOnlyList<Attachment> attached = [];
    private Gathered? gathered;
    private ReportForm? newer;
    private Refusal? refused;
    private IReadOnlyList<FieldFault> faults = [];
    private IReadOnlyList<AnswerDifference> differences = [];
    private IReadOnlyList<FigureChange> changes = [];
    private bool acted;

    [Parameter] public string Plan { get; set; } = "";
    [Parameter] public string Period { get; set; } = "";
    [Parameter] public string Unit { get; set; } = "";
    [SupplyParameterFromQuery(Name = "da")] public string? Done { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    private string Address => $"/bao-cao/{Plan}/{Period}/{Uri.EscapeDataString(Unit)}";

    /// <summary>The form that was posted: it must stand on the page, whatever became of the report meanwhile, or its words would be lost.</summary>
    private string? Posted => HttpMethods.IsPost(Http.Request.Method) && !acted && Http.Request.HasFormContentType ? Http.Request.Form["_handler"].ToString() : null;

    /// <summary>What is typed stays with its account: several people of a station use one computer.</summary>
    private string DraftKey => $"camtay.report/{Access.Account}/{Plan}/{Period}/{Unit}";

    private bool Waits => opened?.Row?.State == ReportState.Proposed;

    private bool MayRestate => opened is { MaySend: true, IsOpen: false } && !Waits && versions.Count > 0;

    private bool Writing => opened is { IsOpen: true, MayFill: true };

    protected override async Task OnInitializedAsync() => await Load();

    private async Task Load(Typed? typed = null)
    {
        var ct = Http.RequestAborted;
        var report = await Desk.Open(Plan, Period, Unit, ct);
        (version, before) = (report.Version, report.Answers);
        shown = typed?.Mine ?? before;
        (on, position) = (report.Row?.FiguresOn ?? Desk.FigureDay(report.Period), report.Row?.Position ?? await Desk.Position(ct));
        // Before anything was received the writer sees live figures; a change since is told when sending.
        if (report.IsOpen && report.MayFill) (on, position) = (Desk.FigureDay(report.Period), await Desk.Position(ct));
        var live = await Desk.Figures(report, on, position, null, ct);
        disputes = report.Row is null ? [] : await Disputes.Of(report.Row.Id, ct);
        attached = await Attaching.Of(report.Row?.Id, ct);
        figures = FigureLines.Of(report.Plan, live, disputes);
        browserForm = Fill.FormForBrowser.Json(report.Form, report.Kind, live, L);
        versions = await Frozen.Of(Plan, Period, Unit, ct);
        last = await Frozen.Before(report.Period, Periods.Of(report.Plan), Unit, ct);
        notes = report.Row is null ? [] : [.. (await Desk.Notes(report.Row.Id, ct)).Where(n => n.Number == report.Row.Received && report.Row.Open)];
        gathered = report.Line.Level == ReportLevel.Department ? await Gather.Gather(report.Plan, report.Period, ct) : null;
        var current = report.IsOpen && report.Row is not null ? await Shelf.For(Plan, report.Line.Level, report.Kind, ct) : null;
        newer = current?.Version > report.Form.Version ? current : null;
        opened = report;
    }

    private FrozenField? LastField(string code) => last?.Content.Sections.SelectMany(s => s.Fields).FirstOrDefault(f => f.Code == code);

    private string? FaultOf(FormField field) => faults.FirstOrDefault(f => f.Field == field.Code)?.Text(L);

    private IReadOnlyList<FrozenFile> FilesOf(FormField field) => [.. attached.Where(a => a.Field == field.Code).Select(a => a.Frozen)];

    private async Task Act()
    {
        var form = Http.Request.Form;
        var act = form["do"].ToString();
        var typed = Read(form) with { Files = await Files(form), Remove = act.StartsWith("remove:", StringComparison.Ordinal) && Guid.TryParse(act[7..], out var id) ? id : null };
        await Try(typed, async ct =>
        {
            switch (act)
            {
                case "propose":
                    await Sending.Propose(Plan, Period, Unit, typed, ct);
                    break;
                case "send":
                    await Sending.Send(Plan, Period, Unit, typed, ct);
                    break;
                default:
                    await Saving.Save(Plan, Period, Unit, typed, ct);
                    break;
            }
            return typed.Remove is not null ? "remove" : act is "propose" or "send" or "attach" ? act : "save";
        });
    }

    private Task Forward() => Try(null, async ct => { await Sending.Send(Plan, Period, Unit, Seen(Http.Request.Form), ct); return "send"; });

    private Task Back() => Try(null, async ct => { await Sending.TakeBack(Plan, Period, Unit, Http.Request.Form["note"], ct); return "back"; });

    private Task Restate() => Try(null, async ct => { await Deciding.Restate(Plan, Period, Unit, Http.Request.Form["reason"], ct); return "restate"; });

    private Task MoveForm() => Try(null, async ct => { await Saving.MoveForm(Plan, Period, Unit, ct); return "form"; });

    private async Task Try(Typed? typed, Func<CancellationToken, Task<string>> act)
    {
        try
        {
            var done = await act(Http.RequestAborted);
            Navigation.NavigateTo($"{Address}?da={done}");
            return;
        }
        catch (ChangedMeanwhileException e) { (refused, differences, typed) = (e.Refusal, e.Differences, typed is null ? null : typed with { Mine = e.Merged }); }
        catch (IncompleteException e) { (refused, faults) = (e.Refusal, e.Faults); }
        catch (FiguresChangedException e) { (refused, changes) = (ReportingRefusals.FiguresChanged, e.Changes); }
        catch (Exception fault) when (fault is not NavigationException && Faults.RefusalOf(fault) is { } why) { refused = why; }
        Http.Response.StatusCode = refused!.Status;
        acted = true;
        await Load(typed);
        // What was typed stands on what is there now: saving again is then deliberate. After an unrelated refusal it still stands on its own.
        if (typed is not null && differences.Count == 0) (version, before) = (typed.Version, typed.Before);
    }

    /// <summary>Files that were chosen; one that is too large is not read to its end.</summary>
    private static async Task<IReadOnlyList<NewFile>> Files(IFormCollection form)
    {
        var files = new List<NewFile>();
        foreach (var file in form.Files.Where(f => f.Length > 0 && f.Name.StartsWith("t.", StringComparison.Ordinal)))
        {
            var content = new byte[Math.Min(file.Length, (AttachFiles.LargestMegabytes << 20) + 1)];
            await using var sent = file.OpenReadStream();
            await sent.ReadExactlyAsync(content);
            files.Add(new NewFile(file.Name[2..], file.FileName, content));
        }
        return files;
    }

    private static Typed Read(IFormCollection form) => new(Number(form["version"]), Answers.FromJson(form["before"]),
        new Answers(form.Where(f => f.Key.StartsWith("f.", StringComparison.Ordinal)).Select(f => new KeyValuePair<string, string>(f.Key[2..], f.Value.ToString()))),
        DateOnly.TryParse(form["on"], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
        long.TryParse(form["position"], System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null,
        Number(form["revision"]) is > 0 and var revision ? revision : null);

    /// <summary>The head sends what waits: the draft as it stands, the figures as they were on this page.</summary>
    private Typed? Seen(IFormCollection form) => opened?.Row is not { } row ? null : Read(form) with { Mine = Answers.FromJson(row.Answers), Before = Answers.FromJson(row.Answers) };

    private static int Number(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;
}
