using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary>A single condition with its details.</summary>
internal sealed class ReadLeaf(Population population, SkillSets skills, FaultList faults)
{
    /// <summary>Which condition fits which population.</summary>
    public static readonly IReadOnlyDictionary<string, PopulationKind[]> Words = new Dictionary<string, PopulationKind[]>
    {
        ["hoan_thanh"] = [PopulationKind.Staff],
        ["xac_nhan_vneid"] = [PopulationKind.Staff],
        ["ky_nang"] = [PopulationKind.Staff],
        ["tap_huan"] = [PopulationKind.Staff],
        ["duoc_ho_tro"] = [PopulationKind.Visits, PopulationKind.Residents],
        ["co_to_cong_nghe_so"] = [PopulationKind.Facility],
        ["dich_vu_so"] = [PopulationKind.Facility],
        ["luot_dung"] = [PopulationKind.Visits],
        ["tra_loi_thuan"] = [PopulationKind.Survey],
    };

    public Condition? From(string word, FileNode value, string path)
    {
        if (word == "luot_dung") return Values.Word(value, path, faults, Terms.VisitParts) is { } part ? new Condition.VisitPart(part) : null;
        if (word == "dich_vu_so" && value is FileNode.List) return Services(Values.Words(value, path, faults, Terms.Services), value, path, null);
        // "xac_nhan_vneid:" with nothing behind it means the same as {}.
        var details = value is FileNode.Scalar { Value: "", Quoted: false } ? new FileNode.Map(value.Line, []) : value;
        if (Values.Map(details, path, faults) is not { } map) return null;
        var condition = Read(word, map);
        map.Finish();
        return condition;
    }

    private Condition? Read(string word, MapReader map) => word switch
    {
        "hoan_thanh" => Completed(map),
        "xac_nhan_vneid" => new Condition.Confirmed(map.Number("muc", 1, 9), Within(map)),
        "ky_nang" => Skilled(map),
        "tap_huan" => new Condition.Attended(map.Number("so", 1, 1000) ?? 1, map.Texts("lop"), Within(map)),
        "duoc_ho_tro" => Supported(map),
        "co_to_cong_nghe_so" => new Condition.HasTeam(),
        "dich_vu_so" => Services(map.Words("dich_vu", [.. Terms.Services]), map.Required("dich_vu"), map.At("dich_vu"), Within(map)),
        _ => new Condition.Favourable(),
    };

    private static int? Within(MapReader map) => map.Number("trong_ngay", 1, 3660);

    private static Condition.Completed? Completed(MapReader map)
    {
        map.Required("loai");
        return map.Word("loai", Terms.Courses) is { } kind
            ? new Condition.Completed(kind, map.Number("so", 1, 1000) ?? 1, map.Texts("ma"), Within(map))
            : null;
    }

    private Condition.Supported Supported(MapReader map)
    {
        var (topics, within) = (map.Texts("chu_de"), Within(map));
        if (population.Kind is PopulationKind.Visits && (topics.Count > 0 || within is not null))
            faults.Add(map.Line, map.Path, "Với lượt khám, “duoc_ho_tro” không nhận chu_de hay trong_ngay: số nhập theo ngày không tách chủ đề.",
                "For visits, “duoc_ho_tro” takes neither chu_de nor trong_ngay: daily numbers are not split by topic.");
        return new Condition.Supported(topics, within);
    }

    private Condition.ServicesLive? Services(IReadOnlyList<string> services, FileNode? at, string path, int? within)
    {
        if (services.Count > 0) return new Condition.ServicesLive(services, within);
        if (at is FileNode.List { Items.Count: 0 }) faults.Add(at.Line, path, "Cần ít nhất một dịch vụ.", "At least one service is needed.");
        return null;
    }

    private Condition.Skilled? Skilled(MapReader map)
    {
        map.Required("muc");
        var level = map.Number("muc", 1, 4);
        var set = map.Text("bo");
        var own = map.Map("can");
        if ((set is null) == (own is null))
            faults.Add(map.Line, map.Path, "Ghi đúng một trong hai: “bo” (bộ kỹ năng trong content/skills.yaml) hoặc “can”.", "Give exactly one: “bo” (a skill set of content/skills.yaml) or “can”.");
        var within = Within(map);
        var required = own is not null ? Own(own) : set is not null ? skills.Take(set) : null;
        if (set is not null && own is null && required is null)
        {
            var (vi, en) = Slips.Guess(set, skills.Names);
            faults.Add(map.LineOf("bo"), map.At("bo"), $"Không có bộ kỹ năng “{set}” trong content/skills.yaml.{vi}", $"There is no skill set “{set}” in content/skills.yaml.{en}");
        }
        return level is { } number && required is not null ? new Condition.Skilled(required, number, within) : null;
    }

    private Dictionary<string, IReadOnlyList<string>> Own(MapReader map)
    {
        var required = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var group in Terms.ProfessionalGroups.Append("*"))
        {
            if (map.Node(group) is not { } node) continue;
            foreach (var item in Values.Items(node).OfType<FileNode.Scalar>().Where(i => !skills.Knows(i.Value)))
            {
                var (vi, en) = Slips.Guess(item.Value, skills.Skills);
                faults.Add(item.Line, map.At(group), $"Không có kỹ năng “{item.Value}” trong content/skills.yaml.{vi}", $"There is no skill “{item.Value}” in content/skills.yaml.{en}");
            }
            required[group] = Values.Texts(node, map.At(group), faults);
        }
        map.Finish();
        return required;
    }
}
