using System.Globalization;

namespace CamTay.Platform.Yaml;

/// <summary>Reads single values; a value that cannot be read is a fault and null.</summary>
public static class Values
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static string? Text(FileNode? node, string path, FaultList faults)
    {
        if (node is null) return null;
        if (node is FileNode.Scalar scalar) return scalar.Value;
        faults.Add(node.Line, path, "Chỗ này phải là chữ. Nếu chữ có dấu “:” hay “,” thì đặt trong dấu nháy.", "Text is expected here. Put text with “:” or “,” in quotes.");
        return null;
    }

    public static DateOnly? Day(FileNode? node, string path, FaultList faults)
    {
        if (Text(node, path, faults) is not { } text) return null;
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100)
            return day;
        faults.Add(node!.Line, path, $"Ngày “{text}” không đọc được. Viết dạng 2026-06-30.", $"The date “{text}” cannot be read. Write it as 2026-06-30.");
        return null;
    }

    public static int? Number(FileNode? node, string path, FaultList faults, int least, int most)
    {
        if (Text(node, path, faults) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add(node!.Line, path, $"“{text}” phải là số nguyên từ {least} đến {most}.", $"“{text}” must be a whole number from {least} to {most}.");
        return null;
    }

    public static string? Word(FileNode? node, string path, FaultList faults, IEnumerable<string> known)
    {
        if (Text(node, path, faults) is not { } text) return null;
        if (known.Contains(text)) return text;
        var (vi, en) = Slips.Guess(text, known);
        faults.Add(node!.Line, path, $"Không có “{text}”.{vi} Chỉ dùng: {string.Join(", ", known)}.", $"“{text}” is unknown.{en} Use one of: {string.Join(", ", known)}.");
        return null;
    }

    public static IReadOnlyList<string> Texts(FileNode? node, string path, FaultList faults) =>
        [.. Items(node).Select((item, i) => Text(item, $"{path}[{i + 1}]", faults)).OfType<string>().Where(t => t.Length > 0)];

    public static IReadOnlyList<string> Words(FileNode? node, string path, FaultList faults, IReadOnlyCollection<string> known) =>
        [.. Items(node).Select(item => Word(item, path, faults, known)).OfType<string>().Distinct()];

    public static MapReader? Map(FileNode? node, string path, FaultList faults)
    {
        if (node is null) return null;
        if (node is FileNode.Map map) return new MapReader(map, path, faults);
        faults.Add(node.Line, path, "Chỗ này phải gồm các dòng “khóa: giá trị”.", "Lines of “key: value” are expected here.");
        return null;
    }

    /// <summary>A list, or one value that stands for a list of one.</summary>
    public static IReadOnlyList<FileNode> Items(FileNode? node) => node switch { null => [], FileNode.List list => list.Items, _ => [node] };
}
