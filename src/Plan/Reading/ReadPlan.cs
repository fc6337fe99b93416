using CamTay.Platform.Yaml;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CamTay.Plan.Reading;

/// <summary>A plan file's text to a <see cref="PlanDocument"/>, or to all its faults.</summary>
internal static partial class ReadPlan
{
    public static PlanCheckAnswer From(string yaml, SkillSets skills, int revision = 0)
    {
        var faults = new FaultList();
        if (ParseYaml.Parse(yaml, faults) is not { } root) return new PlanCheckAnswer(null, faults.InOrder);
        if (Values.Map(root, "", faults) is not { } map) return new PlanCheckAnswer(null, faults.InOrder);
        var document = Document(map, yaml, skills, revision, faults);
        return new PlanCheckAnswer(faults.None ? document : null, faults.InOrder);
    }

    /// <summary>The plan's code, as far as it can be read from a file that may be faulty.</summary>
    public static string? CodeOf(string yaml) =>
        ParseYaml.Parse(yaml, new FaultList()) is FileNode.Map map ? new MapReader(map, "", new FaultList()).Text("ke_hoach") : CodeLine().Match(yaml) is { Success: true } m ? m.Groups[1].Value : null;

    private static PlanDocument Document(MapReader map, string yaml, SkillSets skills, int revision, FaultList faults)
    {
        var names = new Names(faults);
        var inferred = new List<Inference>();
        var code = Pattern(map, "ke_hoach", PlanCode(), "chữ thường không dấu, số và gạch ngang, như bac-ninh-2026", "lower-case letters, digits and hyphens, as bac-ninh-2026");
        var departments = Departments(map, names);
        var period = PlanPeriod.From(map, names);
        var sections = new ReadSections(names, faults);
        var duties = new ReadDuties(names, faults);
        var signer = map.Map("nguoi_ky");
        var receivers = duties.Receivers(map);
        var document = new PlanDocument
        {
            Code = code, Revision = revision, FileSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))),
            TitleVi = map.RequiredText("ten"), TitleEn = map.RequiredText("ten_en"), Issuer = map.RequiredText("co_quan"),
            RootUnit = Pattern(map, "don_vi_goc", UnitCode(), "mã đơn vị như SYT-BN", "a unit code as SYT-BN"),
            Province = Pattern(map, "tinh", ProvinceCode(), "mã tỉnh hai chữ số trong dấu nháy, như \"24\"", "a province code of two digits in quotes, as \"24\""),
            PlaceAndDate = map.Text("noi_ngay"), IssuedOn = Sourced.Day(map, "ngay_ban_hanh", "issued", names, inferred),
            Signer = signer?.RequiredText("ho_ten"), SignerTitle = signer?.Text("chuc_vu"),
            Starts = period.Starts, Ends = period.Ends, LegalBases = map.Texts("can_cu"), Opening = map.Text("mo_dau"), Closing = map.Text("ket"),
            Departments = departments, Targets = new ReadTargets(names, skills, period, faults).From(map),
            Obligations = duties.Obligations(map), Reporting = duties.Reporting(map),
            DepartmentReports = receivers.Department, UnitReports = receivers.Units,
            Recipients = map.Texts("noi_nhan"), Notes = map.Texts("ghi_chu"), Inferred = [.. inferred, .. period.Inferred],
        };
        sections.From(map);
        signer?.Finish();
        map.Finish();
        names.Check();
        return document with { Sections = sections.Sections, Tasks = sections.Tasks };
    }

    private static IReadOnlyList<Department> Departments(MapReader plan, Names names)
    {
        plan.Required("phong_ban");
        return [.. plan.Maps("phong_ban").Select(map =>
        {
            var department = new Department(map.RequiredText("ma"), map.RequiredText("ten"), map.Text("don_vi"));
            names.Declare(Named.Department, map.LineOf("ma"), map.At("ma"), department.Code);
            map.Finish();
            return department;
        })];
    }

    private static string Pattern(MapReader map, string key, Regex pattern, string vi, string en)
    {
        var text = map.RequiredText(key);
        if (text.Length > 0 && !pattern.IsMatch(text)) map.Faults.Add(map.LineOf(key), map.At(key), $"“{text}” phải là {vi}.", $"“{text}” must be {en}.");
        return text;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex PlanCode();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex UnitCode();

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex ProvinceCode();

    [GeneratedRegex("^ke_hoach:\\s*([a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
