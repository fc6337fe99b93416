using System.Globalization;
using CamTay.Evidence.Entries;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CamTay.Evidence.Journal;

/// <summary>The newest entries within the account's units, with filters; pages by sequence.</summary>
public sealed partial class LedgerPage
{
    private const int PageSize = 50;

    private JournalFilter filter = new();
    private JournalSlice slice = new([], null, false);
    private IReadOnlyList<JournalLine> lines = [];
    private IReadOnlyList<Column<JournalLine>> columns = [];
    private IReadOnlyList<(string, string)> unitChoices = [];

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private ReadJournal Journal { get; set; } = null!;

    [Inject] private JournalLines Lines { get; set; } = null!;

    [Inject] private JournalUnits Units { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        filter = JournalFilter.Of(Http.Request.QueryString.Value ?? "");
        slice = await Journal.Page(filter, PageSize, ct);
        lines = await Lines.Of(slice.Entries, ct);
        columns = JournalLines.ForScreen(L, What);
        unitChoices = [("", L["Mọi đơn vị", "All units"]), .. (await Units.Choices(ct)).Select(u => (u.Code, u.Name == u.Code ? u.Code : $"{u.Name} · {u.Code}"))];
    }

    private IEnumerable<(string, string)> Verbs =>
        Enum.GetValues<Verb>().Select(v => (v.ToString().ToLowerInvariant(), FactWords.Of(v, L))).Prepend(("", L["Mọi việc", "Every kind"]));

    private IEnumerable<(string, string)> Strengths =>
        Enum.GetValues<Strength>().OrderDescending().Select(s => (s.ToString().ToLowerInvariant(), FactWords.Of(s, L))).Prepend(("", L["Mọi độ mạnh", "Any strength"]));

    private string? Unread(string field) => filter.Unread.Contains(field) ? L["Ngày này không đọc được. Viết dạng 30/06/2026.", "This date cannot be read. Write it as 30/06/2026."] : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private RenderFragment What(JournalLine line) => builder =>
    {
        builder.AddContent(0, line.What);
        if (line.Entry.VoidedBy is null) return;
        builder.AddContent(1, " ");
        builder.OpenComponent<Tag>(2);
        builder.AddComponentParameter(3, nameof(Tag.Kind), "warn");
        builder.AddComponentParameter(4, nameof(Tag.ChildContent), (RenderFragment)(b => b.AddContent(0, L["đã hủy", "voided"])));
        builder.CloseComponent();
    };
}
