using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary><c>dat_khi</c>: one condition word, or <c>tat_ca</c>, <c>mot_trong</c>, <c>it_nhat</c> over several.</summary>
internal sealed class ReadCondition(Population population, SkillSets skills, FaultList faults)
{
    private static readonly string[] Joins = ["tat_ca", "mot_trong", "it_nhat"];

    public Condition? From(FileNode? node, string path)
    {
        if (node is null) return null;
        if (node is not FileNode.Map { Pairs: [var (key, value)] })
        {
            faults.Add(node.Line, path, "Điều kiện phải là đúng một từ khóa; muốn ghép nhiều điều kiện thì dùng tat_ca, mot_trong, it_nhat.",
                "A condition is exactly one key word; combine several with tat_ca, mot_trong, it_nhat.");
            return null;
        }
        var at = $"{path}.{key.Value}";
        return key.Value switch
        {
            "tat_ca" => Join(value, at) is { } all ? new Condition.All(all) : null,
            "mot_trong" => Join(value, at) is { } any ? new Condition.Any(any) : null,
            "it_nhat" => AtLeast(value, at),
            _ => Leaf(key, value, at),
        };
    }

    private IReadOnlyList<Condition>? Join(FileNode value, string path)
    {
        if (population.Kind is PopulationKind.Visits or PopulationKind.Survey)
        {
            faults.Add(value.Line, path, "Với lượt khám và khảo sát chỉ dùng một điều kiện, không ghép.", "Visits and surveys take a single condition, not a combination.");
            return null;
        }
        if (value is not FileNode.List { Items.Count: > 0 } list)
        {
            faults.Add(value.Line, path, "Cần danh sách ít nhất một điều kiện (các dòng “- ”).", "A list of at least one condition is needed (lines with “- ”).");
            return null;
        }
        var parts = list.Items.Select((item, i) => From(item, $"{path}[{i + 1}]")).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<Condition>()];
    }

    private Condition.AtLeast? AtLeast(FileNode value, string path)
    {
        if (Values.Map(value, path, faults) is not { } map) return null;
        map.Required("so");
        var count = map.Number("so", 1, 100);
        var parts = map.Required("trong") is { } node ? Join(node, map.At("trong")) : null;
        map.Finish();
        if (count > parts?.Count)
            faults.Add(map.LineOf("so"), map.At("so"), $"Đòi {count} điều kiện nhưng chỉ có {parts.Count}: không bao giờ đạt.", $"Asks for {count} conditions but has {parts.Count}: never met.");
        return count is { } number && parts is not null ? new Condition.AtLeast(number, parts) : null;
    }

    private Condition? Leaf(FileNode.Scalar key, FileNode value, string path)
    {
        var known = ReadLeaf.Words;
        if (!known.TryGetValue(key.Value, out var kinds))
        {
            var (vi, en) = Slips.Guess(key.Value, known.Keys.Concat(Joins));
            faults.Add(key.Line, path, $"Không có điều kiện “{key.Value}”.{vi} Chỉ dùng: {string.Join(", ", Joins.Concat(known.Keys))}.",
                $"There is no condition “{key.Value}”.{en} Use one of: {string.Join(", ", Joins.Concat(known.Keys))}.");
            return null;
        }
        if (!kinds.Contains(population.Kind))
        {
            var word = Terms.Populations.First(p => p.Value == population.Kind).Key;
            faults.Add(key.Line, path, $"Điều kiện “{key.Value}” không dùng được với đối tượng “{word}”.", $"The condition “{key.Value}” does not fit the population “{word}”.");
        }
        return new ReadLeaf(population, skills, faults).From(key.Value, value, path);
    }
}
