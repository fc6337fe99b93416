using System.Globalization;
using CamTay.Platform;
using Microsoft.AspNetCore.Components;

namespace CamTay.Plan.UnitPlans;

public sealed partial class EditUnitPlanPage
{
    private OpenUnitPlan open = null!;
    private UnitPlanContent typed = new();
    private IReadOnlyDictionary<string, string> values = new Dictionary<string, string>();
    private IReadOnlyList<FieldFault> faults = [];
    private List<(string Field, string Saved)> differences = [];
    private int version;

    [Parameter] public string Plan { get; set; } = "";
    [Parameter] public string Unit { get; set; } = "";

    private string Here => UnitPlanColumns.Address(Plan, Unit);

    protected override async Task OnInitializedAsync()
    {
        var opened = await Read.Open(Plan, Unit, Permission.WriteUnitPlan, Aborted);
        if (!opened.Kept.Editable) throw new RefusedException(PlanRefusals.UnitPlanClosed);
        (version, typed) = (opened.Kept.Version, opened.Content);
        values = UnitPlanForm.Fields(typed);
        open = opened;
    }

    private async Task Save()
    {
        var form = await Http.Request.ReadFormAsync(Aborted);
        (typed, faults) = UnitPlanForm.Read(form, open.Content);
        // What was typed stays in its place, also what could not be read.
        values = UnitPlanForm.Fields(typed).ToDictionary(f => f.Key, f => form.TryGetValue(f.Key, out var text) ? text.ToString() : f.Value);
        if (faults.Count > 0)
        {
            Http.Response.StatusCode = 422;
            return;
        }
        _ = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var before);
        SaveAnswer? answer = null;
        if (!await Try(async () => answer = await Change.Save(Plan, Unit, before, typed, Aborted))) return;
        if (answer!.Saved) Go(Here + "?luu=1");
        else Show(answer);
    }

    private void Show(SaveAnswer answer)
    {
        faults = answer.Faults;
        if (answer.Meanwhile is { } other)
        {
            Refuse(PlanRefusals.Changed.With(other.ChangedBy));
            version = other.Version;
            var mine = UnitPlanForm.Fields(typed);
            differences = [.. UnitPlanForm.Fields(UnitPlanContent.Read(other.Content)).Where(f => mine.GetValueOrDefault(f.Key, "") != f.Value).Select(f => (f.Key, f.Value))];
        }
        else
        {
            Http.Response.StatusCode = 422;
        }
    }

    private string Value(string field) => values.GetValueOrDefault(field, "");

    private string? Error(string field) => faults.FirstOrDefault(f => f.Field == field)?.Refusal.Text(L);

    private string Label(string field) => UnitPlanWords.Field(field, L);
}
