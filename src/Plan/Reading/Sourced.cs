using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary>A value that the document may leave open: plain, or <c>{la: value, nguon: suy ra, theo: where from}</c>.</summary>
internal static class Sourced
{
    public const string Mark = "suy ra";

    public static FileNode? Node(MapReader map, string key, string field, Names names, List<Inference> inferred)
    {
        var node = map.Node(key);
        if (node is not FileNode.Map) return node;
        var reader = Values.Map(node, map.At(key), map.Faults)!;
        var value = reader.Required("la");
        var source = reader.RequiredText("nguon");
        if (source.Length > 0 && source != Mark)
            map.Faults.Add(reader.LineOf("nguon"), reader.At("nguon"), $"“{source}”: nguồn ngoài văn bản chỉ có “{Mark}”.", $"“{source}”: the only source outside the document is “{Mark}” (inferred).");
        var from = reader.RequiredText("theo");
        names.MentionSource(reader.LineOf("theo"), reader.At("theo"), from);
        reader.Finish();
        inferred.Add(new Inference(field, from));
        return value;
    }

    public static DateOnly? Day(MapReader map, string key, string field, Names names, List<Inference> inferred) =>
        Values.Day(Node(map, key, field, names, inferred), map.At(key), map.Faults);

    public static string? Department(MapReader map, string key, Names names, List<Inference> inferred)
    {
        var node = Node(map, key, "responsible", names, inferred);
        var code = Values.Text(node, map.At(key), map.Faults);
        names.Mention(Named.Department, node?.Line ?? map.Line, map.At(key), code);
        return code;
    }

    public static IReadOnlyList<string> Departments(MapReader map, string key, Names names, List<Inference> inferred)
    {
        var node = Node(map, key, "cooperating", names, inferred);
        foreach (var item in Values.Items(node).OfType<FileNode.Scalar>())
            names.Mention(Named.Department, item.Line, map.At(key), item.Value);
        return Values.Texts(node, map.At(key), map.Faults);
    }
}
