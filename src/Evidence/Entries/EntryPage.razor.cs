using CamTay.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CamTay.Evidence.Entries;

/// <summary>One entry of the ledger: what, who, when, from where, why it may be believed, and how to void it.</summary>
public sealed partial class EntryPage
{
    private OpenedEntry opened = null!;
    private ProofChecks checks = null!;
    private EntrySentence sentence = null!;
    private IReadOnlyList<EvidenceRecord> records = [];
    private IReadOnlyList<(string Text, string? Href)> crumbs = [];
    private Refusal? refused;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(Name = "reason")] public string? Reason { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private OpenEntry Open { get; set; } = null!;

    [Inject] private VoidEntry Voiding { get; set; } = null!;

    [Inject] private ITreeHeads Heads { get; set; } = null!;

    [Inject] private ISubjectNames Names { get; set; } = null!;

    [Inject] private IEnumerable<IEvidenceRecord> Sources { get; set; } = null!;

    [Inject] private IAccess Access { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>On a database that answers later the page is drawn once before its entry is there.</summary>
    private bool Ready => sentence is not null;

    private Entry Entry => opened.Entry;

    private bool MayOpenJournal => Access.May(Permission.ViewJournal, Entry.Unit);

    // Somebody else may have voided it while the form was open: the form stays for its answer.
    private bool MayVoid => (opened.VoidedBy is null || HttpMethods.IsPost(Http.Request.Method)) && !StandsForEver && Access.May(Permission.Void, Entry.Unit);

    // A receipt is corrected by a restatement, a certificate ends at its own desk.
    private bool StandsForEver => Entry.Verb is Verb.Voided or Verb.Reported or Verb.Certified;

    private static string Address(Guid id) => $"/chung-cu/{id}";

    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        opened = await Open.Open(Id, ct);
        checks = CheckProof.Check(opened, Heads.PublicKey);
        Entry[] shown = opened.ReplacedBy is { } better ? [Entry, better] : [Entry];
        sentence = new(L, await Names.Names(EntrySentence.Subjects(shown), ct));
        records = await Records(ct);
        var here = (L[$"Mục số {L.Number(Entry.Seq)}", $"Entry {L.Number(Entry.Seq)}"], (string?)null);
        crumbs = MayOpenJournal ? [(L["Nhật ký", "Journal"], "/nhat-ky"), here] : [(L["Chứng cứ", "Evidence"], null), here];
    }

    private async Task<IReadOnlyList<EvidenceRecord>> Records(CancellationToken ct)
    {
        if (!Access.May(Permission.ViewNames, Entry.Unit)) return [];
        var found = new List<EvidenceRecord>();
        foreach (var source in Sources)
            if (await source.Find(Id, ct) is { } record) found.Add(record);
        return found;
    }

    private async Task Void()
    {
        try
        {
            await Voiding.Void(Id, Reason, Http.RequestAborted);
        }
        catch (RefusedException e)
        {
            refused = e.Refusal;
            Http.Response.StatusCode = e.Refusal.Status;
            return;
        }
        Navigation.NavigateTo(Address(Id));
    }
}
