using System.Globalization;
using System.Text;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;

namespace CamTay.Plan.UnitPlans;

/// <summary>A unit's plan as the fields of a form, and back.</summary>
internal static class UnitPlanForm
{
    /// <summary>Empty places for tasks of the unit's own.</summary>
    private const int Places = 3;

    /// <summary>What was typed, laid over what is kept; days and numbers that cannot be read stay as kept and are named.</summary>
    public static (UnitPlanContent Content, IReadOnlyList<FieldFault> Faults) Read(IFormCollection form, UnitPlanContent kept)
    {
        var typed = new Typed(form);
        var content = kept with
        {
            Situation = typed.Text("situation"),
            Resources = typed.Text("resources"),
            SignerTitle = typed.Line("signer-title"),
            Signer = typed.Line("signer"),
            Number = typed.Number("number"),
            IssuedOn = typed.Day("issued"),
            Goals = [.. kept.Goals.Select(g => g with
            {
                Goal = typed.Rate($"goal.{g.Target}.rate") ?? g.Goal, Due = typed.Day($"goal.{g.Target}.due") ?? g.Due, Note = typed.Text($"goal.{g.Target}.note"),
            })],
            Tasks = [.. kept.Tasks.Where(t => t.Task is not null).Select(t => Task(t, typed)), .. Own(kept, typed)],
        };
        return (content, typed.Faults);
    }

    /// <summary>Tasks to show: those kept, and empty places for more.</summary>
    public static IReadOnlyList<UnitTask> Shown(UnitPlanContent content)
    {
        var next = content.Tasks.Where(t => t.Task is null).Select(t => int.Parse(t.Key[3..], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
        return [.. content.Tasks, .. Enumerable.Range(next, Places).Select(i => new UnitTask($"dv-{i}", null, "", true))];
    }

    /// <summary>Every field with its text, in the order of the form.</summary>
    public static IReadOnlyDictionary<string, string> Fields(UnitPlanContent c)
    {
        var fields = new Dictionary<string, string>
        {
            ["situation"] = c.Situation, ["resources"] = c.Resources, ["signer-title"] = c.SignerTitle, ["signer"] = c.Signer,
            ["number"] = c.Number?.ToString(CultureInfo.InvariantCulture) ?? "", ["issued"] = Day(c.IssuedOn),
        };
        foreach (var g in c.Goals)
            (fields[$"goal.{g.Target}.rate"], fields[$"goal.{g.Target}.due"], fields[$"goal.{g.Target}.note"]) = (Percent(g.Goal), Day(g.Due), g.Note);
        foreach (var t in c.Tasks)
        {
            if (t.Task is null) (fields[$"task.{t.Key}.text"], fields[$"task.{t.Key}.evidence"]) = (t.Text, t.Evidence);
            else (fields[$"task.{t.Key}.out"], fields[$"task.{t.Key}.reason"]) = (t.LeftOut ? "true" : "", t.Reason);
            (fields[$"task.{t.Key}.owner"], fields[$"task.{t.Key}.from"], fields[$"task.{t.Key}.due"], fields[$"task.{t.Key}.how"]) = (t.Owner, Day(t.From), Day(t.Due), t.How);
        }
        return fields;
    }

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Percent(double share) => Math.Round(share * 100, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static UnitTask Task(UnitTask t, Typed typed) => t with
    {
        Owner = typed.Line($"task.{t.Key}.owner"),
        From = typed.Day($"task.{t.Key}.from"),
        Due = typed.Day($"task.{t.Key}.due"),
        How = typed.Text($"task.{t.Key}.how"),
        LeftOut = typed.Has($"task.{t.Key}.out"),
        Reason = typed.Line($"task.{t.Key}.reason"),
    };

    // A task of the unit's own without words is taken away.
    private static IEnumerable<UnitTask> Own(UnitPlanContent kept, Typed typed) =>
        Shown(kept).Where(t => t.Task is null).Select(t => Task(t, typed) with
        {
            Text = typed.Text($"task.{t.Key}.text"),
            Evidence = typed.Text($"task.{t.Key}.evidence"),
            LeftOut = false,
            Reason = "",
        }).Where(t => t.Text.Length > 0);

    private sealed class Typed(IFormCollection form)
    {
        public List<FieldFault> Faults { get; } = [];

        public bool Has(string field) => form.ContainsKey(field);

        public string Text(string field) => form[field].ToString().Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Trim();

        public string Line(string field) => string.Join(' ', Text(field).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        public DateOnly? Day(string field)
        {
            if (Text(field) is not { Length: > 0 } text) return null;
            if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            Faults.Add(new(field, PlanRefusals.BadDay));
            return null;
        }

        public int? Number(string field)
        {
            if (Text(field) is not { Length: > 0 } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            Faults.Add(new(field, PlanRefusals.BadNumber));
            return null;
        }

        public double? Rate(string field)
        {
            if (double.TryParse(Text(field).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return percent / 100;
            Faults.Add(new(field, PlanRefusals.BadRate));
            return null;
        }
    }
}
