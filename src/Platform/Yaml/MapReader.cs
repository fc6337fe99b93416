namespace CamTay.Platform.Yaml;

/// <summary>Reads the keys of one map, remembers which were asked for, and reports the rest as unknown.</summary>
public sealed class MapReader
{
    private readonly FileNode.Map map;
    private readonly HashSet<string> asked = [];

    public MapReader(FileNode.Map map, string path, FaultList faults)
    {
        (this.map, Path, Faults) = (map, path, faults);
        foreach (var (key, _) in map.Pairs.GroupBy(p => p.Key.Value).SelectMany(g => g.Skip(1)))
            faults.Add(key.Line, At(key.Value), $"“{key.Value}” ghi hai lần.", $"“{key.Value}” is given twice.");
    }

    public string Path { get; }
    public FaultList Faults { get; }
    public int Line => map.Line;

    public string At(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    public FileNode? Node(string key)
    {
        asked.Add(key);
        var found = map.Pairs.FirstOrDefault(p => p.Key.Value == key);
        return found.Key is null || found.Value is FileNode.Scalar { Value: "", Quoted: false } ? null : found.Value;
    }

    public FileNode? Required(string key)
    {
        var node = Node(key);
        if (node is null) Faults.Add(LineOf(key), At(key), $"Thiếu “{key}”.", $"“{key}” is missing.");
        return node;
    }

    public string? Text(string key) => Values.Text(Node(key), At(key), Faults);

    public string RequiredText(string key) => Values.Text(Required(key), At(key), Faults) ?? "";

    public DateOnly? Day(string key) => Values.Day(Node(key), At(key), Faults);

    public IReadOnlyList<string> Texts(string key) => Values.Texts(Node(key), At(key), Faults);

    public int? Number(string key, int least, int most) => Values.Number(Node(key), At(key), Faults, least, most);

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct =>
        Values.Word(Node(key), At(key), Faults, words.Keys) is { } word ? words[word] : null;

    public string? Word(string key, IReadOnlyDictionary<string, string> words) =>
        Values.Word(Node(key), At(key), Faults, words.Keys) is { } word ? words[word] : null;

    public IReadOnlyList<string> Words(string key, IReadOnlyCollection<string> known) =>
        Values.Words(Node(key), At(key), Faults, known);

    /// <summary>The map under a key.</summary>
    public MapReader? Map(string key) => Values.Map(Node(key), At(key), Faults);

    /// <summary>The maps in the list under a key; each one's path carries its own id where it has one.</summary>
    public IReadOnlyList<MapReader> Maps(string key)
    {
        if (Node(key) is not { } node) return [];
        if (node is not FileNode.List list)
        {
            Faults.Add(node.Line, At(key), "Chỗ này phải là một danh sách (các dòng bắt đầu bằng “- ”).", "A list is expected here (lines that begin with “- ”).");
            return [];
        }
        var readers = new List<MapReader>();
        for (var i = 0; i < list.Items.Count; i++)
            if (Values.Map(list.Items[i], $"{At(key)}[{Id(list.Items[i]) ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}]", Faults) is { } reader)
                readers.Add(reader);
        return readers;
    }

    /// <summary>Line of a key, or of the map where the key is missing.</summary>
    public int LineOf(string key) => map.Pairs.Where(p => p.Key.Value == key).Select(p => (int?)p.Key.Line).FirstOrDefault() ?? Line;

    /// <summary>Reports keys that nobody asked for. Call last.</summary>
    public void Finish()
    {
        foreach (var (key, _) in map.Pairs.Where(p => !asked.Contains(p.Key.Value)))
        {
            var (vi, en) = Slips.Guess(key.Value, asked);
            Faults.Add(key.Line, At(key.Value), $"Không có khóa “{key.Value}” ở chỗ này.{vi}", $"There is no key “{key.Value}” here.{en}");
        }
    }

    private static string? Id(FileNode node) =>
        node is FileNode.Map map ? map.Pairs.Where(p => p.Key.Value is "ma" or "so").Select(p => (p.Value as FileNode.Scalar)?.Value).FirstOrDefault(v => v?.Length > 0) : null;
}
