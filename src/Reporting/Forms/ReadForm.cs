using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CamTay.Reporting.Forms;

/// <summary>A form file cannot be used: where and why. The form's last content stays in force.</summary>
internal sealed class FormFaultException(long line, string vi, string en) : Exception(en)
{
    public long Line { get; } = line;
    public string Vi { get; } = vi;
    public string En { get; } = en;
}

/// <summary>A form's text to a <see cref="ReportForm"/> (how to write one: docs/reporting.md).</summary>
internal static partial class ReadForm
{
    private static readonly Dictionary<string, FieldKind> Kinds = new()
    {
        ["so-lieu"] = FieldKind.Figures, ["so"] = FieldKind.Number, ["ngay"] = FieldKind.Day, ["chon"] = FieldKind.Choice, ["van-ban"] = FieldKind.Text,
        ["kho-khan"] = FieldKind.Difficulties, ["tep"] = FieldKind.Files, ["nop-bao-cao"] = FieldKind.Received, ["kho-khan-don-vi"] = FieldKind.UnitDifficulties, ["trich-dan"] = FieldKind.Quotes,
    };

    private static readonly Dictionary<string, string> Periods = new() { ["thang"] = "month", ["quy"] = "quarter", ["6-thang"] = "half-year", ["nam"] = "year" };
    private static readonly Dictionary<string, ReportLevel> Levels = new() { ["don-vi"] = ReportLevel.Unit, ["so"] = ReportLevel.Department };
    private static readonly Dictionary<string, bool> YesNo = new() { ["co"] = true, ["khong"] = false };

    public static ReportForm From(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml.Normalize(NormalizationForm.FormC)));
            if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root) throw new FormFaultException(1, "Tệp phải gồm các dòng “khóa: giá trị”.", "Lines of “key: value” are expected.");
            return Form(new FormNode(root), yaml);
        }
        catch (YamlException e) { throw new FormFaultException(e.Start.Line, $"Viết sai cú pháp YAML: {e.Message}", $"Not valid YAML: {e.Message}"); }
        catch (ArgumentException) { throw new FormFaultException(1, "Tệp không phải văn bản UTF-8.", "The file is not UTF-8 text."); }
    }

    private static ReportForm Form(FormNode node, string yaml)
    {
        var form = new ReportForm
        {
            Code = node.Need("bieu_mau"), Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))), Vi = node.Need("ten"), En = node.Need("ten_en"),
            Level = node.Word("cap", Levels) ?? throw node.Fault("cap", "thiếu", "is missing"), Plans = node.Texts("ke_hoach"), Periods = node.Words("ky", Periods),
            Sections = [.. node.Maps("muc").Select(Section)], Rules = [.. node.Maps("quy_tac").Select(Rule)],
        };
        node.Finish();
        var fields = form.Sections.SelectMany(s => s.Fields).ToList();
        if (fields.GroupBy(f => f.Code).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormFaultException(1, $"Ô “{twice.Key}” ghi hai lần.", $"The field “{twice.Key}” is given twice.");
        if (form.Periods.Count == 0) throw node.Fault("ky", "thiếu", "is missing");
        foreach (var period in form.Periods)
            // Otherwise an empty report would be complete.
            if (!form.Fields(period).Any(f => f.Typed && f.Required)) throw new FormFaultException(1, "Mỗi kỳ phải có ít nhất một ô bắt buộc.", "Each period needs at least one required field.");
        foreach (var rule in form.Rules)
            foreach (var name in rule.Check.Names().Append(rule.At).Where(n => !Figure().IsMatch(n)))
                if (fields.All(f => f.Code != name)) throw new FormFaultException(1, $"Quy tắc “{rule.Text}” nói đến ô không có: {name}.", $"The rule “{rule.Text}” names an unknown field: {name}.");
        return form;
    }

    private static FormSection Section(FormNode node)
    {
        var section = new FormSection(node.Need("ma"), node.Need("ten"), node.Need("ten_en"), [.. node.Maps("o").Select(Field)]);
        node.Finish();
        return section;
    }

    private static FormField Field(FormNode node)
    {
        var code = node.Need("ma");
        if (!Name().IsMatch(code)) throw node.Fault("ma", $"“{code}” phải là chữ thường không dấu, số và gạch dưới", $"“{code}” must be lower-case letters, digits and underscores");
        var field = new FormField(code, node.Word("loai", Kinds) ?? throw node.Fault("loai", "thiếu", "is missing"), node.Need("ten"), node.Need("ten_en"))
        {
            HintVi = node.Text("goi_y"), HintEn = node.Text("goi_y_en"), Required = node.Word("bat_buoc", YesNo) ?? false, Least = node.Number("it_nhat"), Most = node.Number("nhieu_nhat"),
            Targets = node.Texts("chi_tieu") is ["tat-ca"] ? [] : node.Texts("chi_tieu"), Periods = node.Words("ky", Periods), Role = node.Text("vai"),
            Choices = [.. node.Maps("lua_chon").Select(Choice)],
        };
        node.Finish();
        if (field.Kind is FieldKind.Choice or FieldKind.Difficulties && field.Choices.Count == 0) throw node.Fault("lua_chon", "thiếu", "is missing");
        return field;
    }

    private static FormChoice Choice(FormNode node)
    {
        var choice = new FormChoice(node.Need("ma"), node.Need("ten"), node.Need("ten_en"));
        node.Finish();
        return choice;
    }

    private static FormRule Rule(FormNode node)
    {
        var (text, at, vi, en) = (node.Need("kiem"), node.Need("o"), node.Need("noi"), node.Need("noi_en"));
        node.Finish();
        try { return new FormRule(text, Expression.Parse(text), at, vi, en); }
        catch (FormatException e) { throw node.Fault("kiem", $"không đọc được, ở {e.Message}", $"cannot be read at {e.Message}"); }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9.]*\.(tu|mau)$")]
    private static partial Regex Figure();
}
