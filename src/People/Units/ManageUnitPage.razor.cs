using CamTay.Platform;
using Microsoft.AspNetCore.Components;

namespace CamTay.People.Units;

public sealed partial class ManageUnitPage
{
    /// <summary>A change that was checked and waits for its confirmation.</summary>
    private sealed record Question(string Form, string What, string Then, string Button, IReadOnlyList<(string Name, string? Value)> Fields);

    private UnitHistory file = new(new UnitRecord(), [new UnitVersion()]);
    private UnitVersion now = new();
    private UnitReach reach = new(0, []);
    private IReadOnlyDictionary<string, Unit> units = new Dictionary<string, Unit>();
    private Question? asked;

    [Parameter] public string Code { get; set; } = "";
    [SupplyParameterFromForm(Name = "name")] public string? Name { get; set; }
    [SupplyParameterFromForm(Name = "kind")] public string? Kind { get; set; }
    [SupplyParameterFromForm(Name = "parent")] public string? Parent { get; set; }
    [SupplyParameterFromForm(Name = "commune")] public string? Commune { get; set; }
    [SupplyParameterFromForm(Name = "facility")] public string? FacilityCode { get; set; }
    [SupplyParameterFromForm(Name = "from")] public string? From { get; set; }
    [SupplyParameterFromForm(Name = "into")] public string? Into { get; set; }
    [SupplyParameterFromForm(Name = "day")] public string? Day { get; set; }
    [SupplyParameterFromForm(Name = "last")] public string? Last { get; set; }
    [SupplyParameterFromForm(Name = "sure")] public bool Sure { get; set; }
    [SupplyParameterFromQuery(Name = "xong")] public string? Done { get; set; }

    private string Here => $"/don-vi/quan-ly/{Uri.EscapeDataString(Code)}";

    private string Today => Texts.FieldDay(Clock.Today());

    private bool Ended => file.Record.MergedOn is not null || file.Versions[^1].ValidTo is not null;

    protected override async Task OnInitializedAsync()
    {
        Access.Require(Permission.ManageUnits, Code);
        file = await Files.Read(Code, Aborted);
        now = file.Versions.LastOrDefault(v => v.ValidFrom <= Clock.Today()) ?? file.Versions[0];
        units = await Units.All(Aborted);
    }

    private Task Change() => AskOrDo(() => Texts.ReadDay(From), day => Use.Change(Row(day), Aborted), day => new Question("change",
        L[$"Từ ngày {L.Day(day)}: “{Name}”, {UnitKindTexts.Of(Kind ?? "", L)}, {Below(Parent)}.", $"From {L.Day(day)}: “{Name}”, {UnitKindTexts.Of(Kind ?? "", L)}, {Below(Parent)}."],
        L["Tất cả đi theo đơn vị; số liệu các ngày trước không đổi.", "All of them go with the unit; figures of earlier days do not change."],
        L["Đổi như trên", "Change it so"],
        [("name", Name), ("kind", Kind), ("parent", Parent), ("commune", Commune), ("facility", FacilityCode), ("from", From)]));

    private Task Merge() => AskOrDo(() => Texts.ReadDay(Day), day => Use.Merge(Code, (Into ?? "").Trim(), day, Aborted), day => new Question("merge",
        L[$"Từ ngày {L.Day(day)}, {now.Name} là một phần của {NameOf((Into ?? "").Trim())}.", $"From {L.Day(day)}, {now.Name} is part of {NameOf((Into ?? "").Trim())}."],
        L["Từ ngày đó số liệu của họ tính cho đơn vị nhận; không ai được ghi mới vào đơn vị cũ.", "From that day their figures count for the successor; nobody is newly registered in the old unit."],
        L[$"Sáp nhập {now.Name}", $"Merge {now.Name}"], [("into", Into), ("day", Day)]));

    private Task Close() => AskOrDo(() => Texts.ReadDay(Last), day => Use.Close(Code, day, Aborted), day => new Question("close",
        L[$"{now.Name} hoạt động đến hết ngày {L.Day(day)} rồi đóng.", $"{now.Name} exists until {L.Day(day)} and then closes."],
        L["Cán bộ còn ghi ở đây cần được ghi ngày nghỉ hoặc chuyển đi; nếu họ sang đơn vị khác, hãy dùng sáp nhập.", "Staff who are still registered here need an end or another unit; if they go to another unit together, use a merger."],
        L[$"Đóng {now.Name}", $"Close {now.Name}"], [("last", Last)]));

    private async Task Reopen()
    {
        if (await Try(() => Reopening.Reopen(Code, Aborted))) Go(Here + "?xong=lay-lai");
    }

    // The confirming form carries the same fields once more, and "sure".
    private async Task AskOrDo(Func<DateOnly> read, Func<DateOnly, Task> perform, Func<DateOnly, Question> ask) => await Try(async () =>
    {
        var day = read();
        if (!Sure)
        {
            reach = await Files.Reach(Code, day, Aborted);
            asked = ask(day);
            return;
        }
        await perform(day);
        Go(Here + "?xong=ghi");
    });

    private UnitRow Row(DateOnly day) => new(Code, Name ?? "", Kind ?? "", Texts.Tidy(Parent), Commune, FacilityCode, day, null);

    private string NameOf(string code) => units.TryGetValue(code, out var unit) ? unit.Name : code;

    private string Below(string? parent) => Texts.Tidy(parent) is { } code ? L[$"trực thuộc {NameOf(code)}", $"below {NameOf(code)}"] : L["đơn vị cao nhất", "at the top"];
}
