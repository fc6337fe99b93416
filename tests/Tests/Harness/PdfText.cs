using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CamTay.Tests.Harness;

/// <summary>What a reader would copy from a .pdf of ours: line by line, by the file's own map from glyphs to letters.</summary>
internal static partial class PdfText
{
    public static string Of(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var objects = Objects().Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var fonts = Fonts().Matches(text).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => Letters(objects[ToUnicode().Match(objects[m.Groups[2].Value]).Groups[1].Value]));
        var lines = from shown in Shown().Matches(text)
                    let letters = fonts[shown.Groups[1].Value]
                    select string.Concat(Glyphs().Matches(shown.Groups[2].Value).SelectMany(g => g.Groups[1].Value.Chunk(4)).Select(c => letters[new string(c)]));
        return string.Join('\n', lines);
    }

    private static Dictionary<string, string> Letters(string map) =>
        Pairs().Matches(map).ToDictionary(m => m.Groups[1].Value, m => string.Concat(m.Groups[2].Value.Chunk(4).Select(c => (char)int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\n(.*?)\nendobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"/F(\d+) (\d+) 0 R")]
    private static partial Regex Fonts();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"BT /F(\d+) .*?Td \[(.*?)\] TJ")]
    private static partial Regex Shown();

    [GeneratedRegex("<([0-9A-F]+)>")]
    private static partial Regex Glyphs();

    [GeneratedRegex("<([0-9A-F]{4})><([0-9A-F]+)>")]
    private static partial Regex Pairs();
}
