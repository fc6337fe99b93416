using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace CamTay.People.Staff;

public sealed partial class StaffPage
{
    private StaffFile file = new(new StaffRecord(), []);
    private Employment? home;
    private IReadOnlyDictionary<string, Unit> units = new Dictionary<string, Unit>();
    private IReadOnlyList<Entry> entries = [];

    [Parameter] public string Code { get; set; } = "";
    [SupplyParameterFromForm(Name = "unit")] public string? Unit { get; set; }
    [SupplyParameterFromForm(Name = "group")] public string? Group { get; set; }
    [SupplyParameterFromForm(Name = "title")] public string? Title { get; set; }
    [SupplyParameterFromForm(Name = "day")] public string? Day { get; set; }
    [SupplyParameterFromForm(Name = "last")] public string? Last { get; set; }
    [SupplyParameterFromForm(Name = "confirm")] public string? Confirmed { get; set; }
    [SupplyParameterFromQuery(Name = "xong")] public string? Done { get; set; }

    private string Here => $"/can-bo/{Uri.EscapeDataString(Code)}";

    // The whole number is for those who keep the register; others see enough to tell two people of one name apart.
    private string PersonalId => file.Person.PersonalId is not { } id ? "–"
        : home is not null && Access.May(Permission.ManageStaff, home.Unit) ? id : "•••••••••" + id[^3..];

    private IReadOnlyList<Column<Entry>> EvidenceColumns =>
    [
        new("ngay", "Ngày", "Day", e => e.Day) { Href = e => Access.May(Permission.ViewEvidence, e.Unit) ? $"/chung-cu/{e.Id}" : null },
        new("viec", "Việc", "What", e => VerbTexts.Of(e.Verb, L)),
        new("ma", "Nội dung", "Which", e => e.Facts.Code ?? e.Facts.Group),
        new("don-vi", "Đơn vị", "Unit", e => NameOf(e.Unit)),
        new("hieu-luc", "Hiệu lực", "Stands", e => e.VoidedBy is null ? L["còn", "yes"] : L["đã hủy", "voided"]),
    ];

    protected override async Task OnInitializedAsync()
    {
        file = await Files.Read(Code, Aborted);
        home = Files.Home(file.Employments);
        units = await Units.All(Aborted);
        entries = [.. (await Ledger.OfSubjects([file.Subject], Aborted)).Reverse()];
    }

    private Task Move() => Then(() => Use.Move(Code, home!.ValidFrom, (Unit ?? "").Trim(), Group ?? "", Texts.Tidy(Title), Texts.ReadDay(Day), Aborted), Here + "?xong=chuyen");

    private Task End() => Then(() => Use.End(Code, home!.ValidFrom, Texts.ReadDay(Last), Aborted), Here + "?xong=nghi");

    private Task Erase() => Then(() => Confirmed?.Trim() == Code ? Use.Erase(Code, Aborted) : throw new RefusedException(PeopleRefusals.CodeDiffers), "/can-bo?xong=xoa");

    private async Task Then(Func<Task> act, string address)
    {
        if (await Try(act)) Go(address);
    }

    private string NameOf(string code) => units.TryGetValue(code, out var unit) ? unit.Name : code;
}
