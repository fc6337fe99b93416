using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CamTay.Platform.Yaml;

/// <summary>Text to <see cref="FileNode"/>s. Refuses what such a file never needs and an attacker likes: references, several documents, deep nesting, huge files.</summary>
public static class ParseYaml
{
    private const int MaxDepth = 40;
    private const int MaxLength = 2_000_000;

    public static FileNode? Parse(string text, FaultList faults)
    {
        if (text.Length > MaxLength)
        {
            faults.Add(1, "", "Tệp quá lớn (trên 2 triệu ký tự).", "The file is too large (above 2 million characters).");
            return null;
        }
        if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var broken)
        {
            faults.Add(text[..broken].Count(c => c == '\n') + 1, "", "Chữ ở dòng này hỏng: tệp không phải UTF-8. Lưu lại tệp với mã UTF-8.", "Broken letters in this line: the file is not UTF-8. Save it as UTF-8.");
            return null;
        }
        try
        {
            var parser = new Parser(new StringReader(text.Normalize(NormalizationForm.FormC)));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                faults.Add(1, "", "Tệp trống.", "The file is empty.");
                return null;
            }
            parser.Consume<DocumentStart>();
            var root = Node(parser, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new Refused(Line(parser.Current!), "Tệp có nhiều phần tách bằng dòng “---”; chỉ được một.", "The file has several parts divided by “---”; only one is allowed.");
            return root;
        }
        catch (Refused refused)
        {
            faults.Add(refused.At, "", refused.Vi, refused.En);
        }
        catch (YamlException e)
        {
            Syntax(text, e, faults);
        }
        catch (ArgumentException)
        {
            faults.Add(1, "", "Tệp không phải văn bản UTF-8.", "The file is not UTF-8 text.");
        }
        return null;
    }

    /// <summary>The parser's word, or the usual cause in plain words: a tab at the beginning of a line.</summary>
    private static void Syntax(string text, YamlException e, FaultList faults)
    {
        var tabs = text.Split('\n').Select((line, i) => (Line: i + 1, Start: line[..^line.TrimStart().Length])).Where(l => l.Start.Contains('\t')).ToList();
        foreach (var (line, _) in tabs)
            faults.Add(line, "", "Đầu dòng có phím Tab; YAML chỉ dùng dấu cách.", "The line begins with a tab; YAML takes spaces only.");
        if (tabs.Count == 0)
            faults.Add((int)Math.Max(1, e.Start.Line), "", $"Viết sai cú pháp YAML, phải sửa trước khi kiểm tra tiếp: {e.Message}", $"Not valid YAML; mend this before the rest can be checked: {e.Message}");
    }

    private static FileNode Node(Parser parser, int depth)
    {
        var line = Line(parser.Current!);
        if (depth > MaxDepth) throw new Refused(line, "Các mục lồng nhau quá sâu.", "Nested too deeply.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new FileNode.Scalar(line, scalar.Value.Trim(), scalar.Style is not ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<FileNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
            return new FileNode.List(line, items);
        }
        if (parser.TryConsume<MappingStart>(out _)) return Map(parser, line, depth);
        throw new Refused(line, "Không dùng tham chiếu (& và *) trong tệp này.", "References (& and *) are not used in this file.");
    }

    private static FileNode.Map Map(Parser parser, int line, int depth)
    {
        var pairs = new List<(FileNode.Scalar, FileNode)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, depth + 1) is not FileNode.Scalar key)
                throw new Refused(line, "Khóa phải là chữ.", "A key must be text.");
            pairs.Add((key, Node(parser, depth + 1)));
        }
        return new FileNode.Map(line, pairs);
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private sealed class Refused(int at, string vi, string en) : Exception(en)
    {
        public int At { get; } = at;
        public string Vi { get; } = vi;
        public string En { get; } = en;
    }
}
