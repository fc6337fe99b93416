using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CamTay.Imports.Queue;

/// <summary>One waiting row: what it says, who it may be, and the decision.</summary>
public sealed partial class QueueItemPage
{
    private QueueItem item = new();
    private ImportKind kind = null!;
    private IReadOnlyDictionary<string, string> cells = new Dictionary<string, string>();
    private IReadOnlyList<Candidate> candidates = [];
    private IReadOnlyDictionary<string, Unit> units = new Dictionary<string, Unit>();
    private StaffMember? person;
    private int hidden;
    private Guid? next;
    private Refusal? refused;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "tim")] public string? Text { get; set; }
    [SupplyParameterFromForm] public string? Subject { get; set; }
    [SupplyParameterFromForm] public string? Reason { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        item = await Queue.Show(Id, ct);
        kind = Kinds.Need(item.Kind);
        cells = CellsJson.Read(item.Cells);
        next = await Queue.Next(item, ct);
        if (item.State == QueueState.Matched) person = (await Staff.BySubjects([item.Subject!], ct)).Values.FirstOrDefault();
        if (item.State != QueueState.Open) return;
        units = await Units.All(ct);
        (candidates, hidden) = await Find.Of(item, Text, ct);
    }

    private string Heading => item.State switch
    {
        QueueState.Open => L["Dòng này là của ai?", "Whose row is this?"],
        QueueState.Matched => L["Dòng đã ghép", "A matched row"],
        _ => L["Dòng đã bỏ qua", "A dismissed row"],
    };

    // To the next waiting row: a queue is worked through, not looked up.
    private Task Match() => Try(async ct => await MatchOne.Match(Id, Subject, ct), () => next is null ? "/hang-cho" : $"/hang-cho/{next}");

    private Task Dismiss() => Try(async ct => await DismissOne.Dismiss(Id, Reason, ct), () => next is null ? "/hang-cho" : $"/hang-cho/{next}");

    private Task Reopen() => Try(async ct => await DismissOne.Reopen(Id, ct), () => $"/hang-cho/{Id}");

    private async Task Try(Func<CancellationToken, Task> act, Func<string> then)
    {
        try { await act(Http.RequestAborted); }
        catch (Exception fault) when (Faults.RefusalOf(fault) is { } why)
        {
            (refused, Http.Response.StatusCode) = (why, why.Status);
            return;
        }
        Navigation.NavigateTo(then());
    }
}
