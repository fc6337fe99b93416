using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CamTay.Reporting.Forms;

/// <summary>The keys of one map of a form file; the first fault ends the reading.</summary>
internal sealed class FormNode(YamlMappingNode map)
{
    private readonly HashSet<string> asked = [];

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value?.Trim() is { Length: > 0 } text ? text : null,
        _ => throw Fault(key, "phải là chữ", "must be text"),
    };

    public string Need(string key) => Text(key) ?? throw Fault(key, "thiếu", "is missing");

    public long? Number(string key) => Text(key) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault(key, $"“{text}” phải là số nguyên", $"“{text}” must be a whole number");

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct => Text(key) is not { } text ? null
        : words.TryGetValue(text, out var word) ? word : throw Fault(key, $"không có “{text}”; chỉ dùng {string.Join(", ", words.Keys)}", $"“{text}” is unknown; use {string.Join(", ", words.Keys)}");

    public IReadOnlyList<string> Words(string key, IReadOnlyDictionary<string, string> words) =>
        [.. Texts(key).Select(t => words.GetValueOrDefault(t) ?? throw Fault(key, $"không có “{t}”; chỉ dùng {string.Join(", ", words.Keys)}", $"“{t}” is unknown; use {string.Join(", ", words.Keys)}"))];

    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode { Value: { } one } => [one.Trim()],
        YamlSequenceNode list => [.. list.Children.Select(c => (c as YamlScalarNode)?.Value?.Trim() ?? throw Fault(key, "phải là danh sách chữ", "must be a list of texts"))],
        _ => throw Fault(key, "phải là danh sách chữ", "must be a list of texts"),
    };

    public IReadOnlyList<FormNode> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => new FormNode(c as YamlMappingNode ?? throw Fault(key, "phải là danh sách các mục", "must be a list of maps")))],
        _ => throw Fault(key, "phải là danh sách", "must be a list"),
    };

    /// <summary>Refuses keys that nobody asked for. Call last.</summary>
    public void Finish()
    {
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>())
            if (!asked.Contains(key.Value ?? "")) throw new FormFaultException(key.Start.Line, $"Không có khóa “{key.Value}” ở chỗ này.", $"There is no key “{key.Value}” here.");
    }

    public FormFaultException Fault(string key, string vi, string en) => new((Find(key) ?? map).Start.Line, $"“{key}” {vi}.", $"“{key}” {en}.");

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return map.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is not YamlScalarNode { Value: "" or null } ? node : null;
    }
}
