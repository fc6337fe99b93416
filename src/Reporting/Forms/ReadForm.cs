using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CamTay.Platform.Yaml;

namespace CamTay.Reporting.Forms;

/// <summary>A form's text to a <see cref="ReportForm"/> (how to write one: docs/reporting.md).</summary>
internal static partial class ReadForm
{
    private static readonly Dictionary<string, FieldKind> Kinds = new()
    {
        ["so-lieu"] = FieldKind.Figures, ["so"] = FieldKind.Number, ["ngay"] = FieldKind.Day, ["chon"] = FieldKind.Choice, ["van-ban"] = FieldKind.Text,
        ["kho-khan"] = FieldKind.Difficulties, ["nop-bao-cao"] = FieldKind.Received, ["kho-khan-don-vi"] = FieldKind.UnitDifficulties, ["trich-dan"] = FieldKind.Quotes, ["tep"] = FieldKind.Files, ["bang"] = FieldKind.Table,
    };

    private static readonly Dictionary<string, string> Periods = new() { ["thang"] = "month", ["quy"] = "quarter", ["6-thang"] = "half-year", ["nam"] = "year" };
    private static readonly Dictionary<string, ReportLevel> Levels = new() { ["don-vi"] = ReportLevel.Unit, ["so"] = ReportLevel.Department };
    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["co"] = true, ["khong"] = false };

    /// <returns>The form, or null and every fault of its text.</returns>
    public static (ReportForm? Form, IReadOnlyList<FileFault> Faults) From(string yaml)
    {
        var faults = new FaultList();
        if (ParseYaml.Parse(yaml, faults) is not { } root || Values.Map(root, "", faults) is not { } map) return (null, faults.InOrder);
        var form = Form(map, yaml);
        if (faults.None) Check(form, map);
        return (faults.None ? form : null, faults.InOrder);
    }

    private static ReportForm Form(MapReader map, string yaml)
    {
        var form = new ReportForm
        {
            Code = map.RequiredText("bieu_mau"), Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))),
            Vi = map.RequiredText("ten"), En = map.RequiredText("ten_en"), Level = Word(map, "cap", Levels), Plans = map.Texts("ke_hoach"),
            Periods = [.. map.Words("ky", Periods.Keys).Select(p => Periods[p])], Sections = [.. map.Maps("muc").Select(Section)],
            Rules = [.. map.Maps("quy_tac").Select(Rule).OfType<FormRule>()],
        };
        map.Finish();
        return form;
    }

    /// <summary>What no single line can tell.</summary>
    private static void Check(ReportForm form, MapReader map)
    {
        void Fault(string key, string vi, string en) => map.Faults.Add(map.LineOf(key), key, vi, en);

        var fields = form.Sections.SelectMany(s => s.Fields).ToList();
        foreach (var twice in fields.GroupBy(f => f.Code).Where(g => g.Count() > 1)) Fault("muc", $"Ô “{twice.Key}” ghi hai lần.", $"The field “{twice.Key}” is given twice.");
        if (form.Periods.Count == 0) Fault("ky", "Thiếu “ky”.", "“ky” is missing.");
        // Otherwise an empty report would be complete.
        if (form.Periods.Any(period => !form.Fields(period).Any(f => f.Typed && f.Required)))
            Fault("muc", "Mỗi kỳ phải có ít nhất một ô bắt buộc.", "Each period needs at least one required field.");
        if (fields.Sum(f => f.Cells().Count()) is var cells and > ReadTable.MostCells)
            Fault("muc", $"Các bảng có {cells} ô; một biểu mẫu chỉ được {ReadTable.MostCells} ô.", $"The tables have {cells} cells; a form may have {ReadTable.MostCells}.");
        foreach (var rule in form.Rules)
            foreach (var name in rule.Check.Names().Where(n => !fields.Exists(f => Names(f, n))).Concat(fields.Exists(f => f.Code == rule.At) ? [] : [rule.At]).Where(n => !IsFigure(n)))
                Fault("quy_tac", $"Quy tắc “{rule.Text}” nói đến ô không có: {name}.", $"The rule “{rule.Text}” names an unknown field: {name}.");
    }

    public static bool IsFigure(string name) => Figure().IsMatch(name);

    /// <summary>A field that a rule may name, or the sum of a table's column of numbers.</summary>
    private static bool Names(FormField field, string name) =>
        field.Kind == FieldKind.Table ? field.Columns.Any(c => c.Kind == FieldKind.Number && name == $"{field.Code}.{c.Code}") : name == field.Code;

    private static FormSection Section(MapReader map)
    {
        var section = new FormSection(map.RequiredText("ma"), map.RequiredText("ten"), map.RequiredText("ten_en"), [.. map.Maps("o").Select(Field)]);
        map.Finish();
        return section;
    }

    private static FormField Field(MapReader map)
    {
        var field = new FormField(Code(map), Word(map, "loai", Kinds), map.RequiredText("ten"), map.RequiredText("ten_en"))
        {
            HintVi = map.Text("goi_y"), HintEn = map.Text("goi_y_en"), Required = map.Word("bat_buoc", YesNo) ?? false, Periods = [.. map.Words("ky", Periods.Keys).Select(p => Periods[p])],
        };
        field = field.Kind == FieldKind.Table ? ReadTable.Of(field, map) : field with
        {
            Least = map.Number("it_nhat", 0, int.MaxValue),
            Most = map.Number("nhieu_nhat", 0, int.MaxValue),
            Targets = map.Texts("chi_tieu") is ["tat-ca"] ? [] : map.Texts("chi_tieu"),
            Role = map.Text("vai"),
            Choices = [.. map.Maps("lua_chon").Select(Choice)],
        };
        if (field.Kind is FieldKind.Choice or FieldKind.Difficulties && field.Choices.Count == 0) map.Required("lua_chon");
        map.Finish();
        return field;
    }

    /// <summary>A code that may be part of an answer's name and of a rule.</summary>
    public static string Code(MapReader map)
    {
        var code = map.RequiredText("ma");
        if (code.Length > 0 && !Name().IsMatch(code))
            map.Faults.Add(map.LineOf("ma"), map.At("ma"), $"“{code}” phải là chữ thường không dấu, số và gạch dưới.", $"“{code}” must be lower-case letters, digits and underscores.");
        return code;
    }

    public static FormChoice Choice(MapReader map)
    {
        var choice = new FormChoice(map.RequiredText("ma"), map.RequiredText("ten"), map.RequiredText("ten_en"));
        map.Finish();
        return choice;
    }

    private static FormRule? Rule(MapReader map)
    {
        var (text, at, vi, en) = (map.RequiredText("kiem"), map.RequiredText("o"), map.RequiredText("noi"), map.RequiredText("noi_en"));
        map.Finish();
        try { return text.Length == 0 ? null : new FormRule(text, Expression.Parse(text), at, vi, en); }
        catch (FormatException e)
        {
            map.Faults.Add(map.LineOf("kiem"), map.At("kiem"), $"“{text}” không đọc được, ở {e.Message}.", $"“{text}” cannot be read at {e.Message}.");
            return null;
        }
    }

    public static T Word<T>(MapReader map, string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        map.Required(key);
        return map.Word(key, words) ?? default;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9.]*\.(tu|mau)$")]
    private static partial Regex Figure();
}
