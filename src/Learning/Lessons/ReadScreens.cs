using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CamTay.Platform.Ui;
using CamTay.Platform.Yaml;

namespace CamTay.Learning.Lessons;

/// <summary><c>screens.html</c> to screens. Only the parts of <see cref="ScreenGrammar"/> get through: nothing that a browser would run or fetch.</summary>
internal sealed partial class ReadScreens(FaultList faults)
{
    private const int MaxDepth = 40;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 2_000_000 };

    public IReadOnlyDictionary<string, Screen> From(string text)
    {
        var screens = new Dictionary<string, Screen>();
        foreach (var element in Elements(text))
        {
            if (element.Name.LocalName != "man-hinh")
            {
                Fault(element, $"Ngoài cùng chỉ có <man-hinh>, không có <{element.Name.LocalName}>.", $"The outermost parts are <man-hinh>, not <{element.Name.LocalName}>.");
                continue;
            }
            var node = Node(element);
            var code = node["ma"] ?? "";
            var screen = new Screen(code, node["app"], node["kieu"] == "may-tinh", node.Inside);
            foreach (var twice in screen.All.Select(p => (p.Act ?? (p.Tag == "nhap" ? p["id"] : null), p.Line)).Where(p => p.Item1 is not null).GroupBy(p => p.Item1).Where(g => g.Count() > 1))
                faults.Add(twice.Last().Line, $"man-hinh {code}", $"“{twice.Key}” có hai lần trên màn hình.", $"“{twice.Key}” stands twice on the screen.");
            if (code.Length > 0 && !screens.TryAdd(code, screen))
                Fault(element, $"Màn hình “{code}” vẽ hai lần.", $"The screen “{code}” is drawn twice.");
        }
        return screens;
    }

    private IEnumerable<XElement> Elements(string text)
    {
        if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var broken)
        {
            faults.Add(text[..broken].Count(c => c == '\n') + 1, "", "Chữ ở dòng này hỏng: tệp không phải UTF-8. Lưu lại tệp với mã UTF-8.", "Broken letters in this line: the file is not UTF-8. Save it as UTF-8.");
            return [];
        }
        try
        {
            // One root on the first line: the lines stay those of the file.
            var whole = "<bai>" + text.Normalize(System.Text.NormalizationForm.FormC) + "</bai>";
            if (TooDeep(whole)) return [];
            using var reader = XmlReader.Create(new StringReader(whole), Settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            foreach (var loose in root.Nodes().OfType<XText>().Where(t => t.Value.Trim().Length > 0))
                faults.Add(((IXmlLineInfo)loose).LineNumber, "", "Chữ đứng ngoài <man-hinh>.", "Text outside of <man-hinh>.");
            return root.Elements();
        }
        catch (XmlException e)
        {
            faults.Add(Math.Max(1, e.LineNumber), "", $"Thẻ mở, đóng không khớp hoặc ký tự lạ (viết & là &amp;): {e.Message}", $"Not well-formed (write & as &amp;): {e.Message}");
            return [];
        }
        catch (ArgumentException)
        {
            faults.Add(1, "", "Tệp không phải văn bản UTF-8.", "The file is not UTF-8 text.");
            return [];
        }
    }

    // Before any tree is built: what walks the tree goes as deep as the tree, and a thread's stack ends the whole program.
    private bool TooDeep(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth <= MaxDepth) continue;
            faults.Add(Math.Max(1, ((IXmlLineInfo)reader).LineNumber), "", "Các thẻ lồng nhau quá sâu.", "Nested too deeply.");
            return true;
        }
        return false;
    }

    private ScreenNode Node(XElement element)
    {
        var tag = element.Name.LocalName;
        var line = ((IXmlLineInfo)element).LineNumber;
        if (!ScreenGrammar.Parts.TryGetValue(tag, out var part))
        {
            var (vi, en) = Slips.Guess(tag, ScreenGrammar.Parts.Keys);
            Fault(element, $"Không có thẻ <{tag}>.{vi}", $"There is no part <{tag}>.{en}");
            return new ScreenNode(tag, new Dictionary<string, string>(), [], "", line);
        }
        var attributes = Attributes(element, tag, part);
        foreach (var wrong in element.Elements().Where(e => ScreenGrammar.Parts.ContainsKey(e.Name.LocalName) && !part.Inside.Contains(e.Name.LocalName)))
            Fault(wrong, $"<{wrong.Name.LocalName}> không đứng trong <{tag}> được.", $"<{wrong.Name.LocalName}> may not stand inside <{tag}>.");
        var text = string.Join(' ', string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0 && !part.Text) Fault(element, $"<{tag}> không chứa chữ: dùng <chu>.", $"<{tag}> holds no text: use <chu>.");
        return new ScreenNode(tag, attributes, [.. element.Elements().Select(Node)], text, line);
    }

    private Dictionary<string, string> Attributes(XElement element, string tag, ScreenGrammar.Part part)
    {
        var found = new Dictionary<string, string>();
        foreach (var attribute in element.Attributes())
        {
            var (name, value) = (attribute.Name.LocalName, attribute.Value.Trim());
            if (!part.Attributes.Contains(name))
            {
                var (vi, en) = Slips.Guess(name, part.Attributes);
                Fault(element, $"<{tag}> không có thuộc tính “{name}”.{vi}", $"<{tag}> has no attribute “{name}”.{en}");
            }
            else if (ScreenGrammar.Words.TryGetValue($"{tag}.{name}", out var words) && !words.Contains(value))
                Fault(element, $"“{name}” của <{tag}> chỉ là: {string.Join(", ", words)}.", $"“{name}” of <{tag}> is one of: {string.Join(", ", words)}.");
            else if (name == "hinh" && !Icons.Shapes.ContainsKey(value))
                Fault(element, $"Không có hình “{value}”.", $"There is no picture “{value}”.");
            else if (name is "id" or "lui" or "ma" && !Id().IsMatch(value))
                Fault(element, $"Mã “{value}” chỉ gồm chữ thường không dấu, số, gạch ngang.", $"The code “{value}” may only have plain lower-case letters, digits, hyphens.");
            else found[name] = value;
        }
        foreach (var missing in part.Required.Where(r => element.Attribute(r) is null))
            Fault(element, $"<{tag}> thiếu “{missing}”.", $"<{tag}> lacks “{missing}”.");
        return found;
    }

    private void Fault(XElement at, string vi, string en) => faults.Add(((IXmlLineInfo)at).LineNumber, Path(at), vi, en);

    private static string Path(XElement at) =>
        at.AncestorsAndSelf("man-hinh").FirstOrDefault()?.Attribute("ma")?.Value is { } code ? $"man-hinh {code}" : "";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
