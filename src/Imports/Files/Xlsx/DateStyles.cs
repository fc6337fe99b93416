using System.Globalization;
using System.Xml;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>Which cell styles show a number as a date; Excel has no other sign of a date.</summary>
internal sealed class DateStyles
{
    private readonly List<bool> dates = [];

    public DateStyles(XmlReader? part)
    {
        if (part is null) return;
        var custom = new Dictionary<int, bool>();
        using (part)
        {
            var inCellStyles = false;
            while (part.Read())
            {
                if (part.LocalName == "cellXfs") inCellStyles = part.NodeType == XmlNodeType.Element && !part.IsEmptyElement;
                if (part.NodeType != XmlNodeType.Element) continue;
                if (part.LocalName == "numFmt") custom[Number(part, "numFmtId")] = IsDate(part.GetAttribute("formatCode") ?? "");
                else if (inCellStyles && part.LocalName == "xf")
                {
                    var format = Number(part, "numFmtId");
                    dates.Add(custom.TryGetValue(format, out var date) ? date : BuiltIn(format));
                }
            }
        }
    }

    public bool IsDate(int style) => style >= 0 && style < dates.Count && dates[style];

    // 14-17, 22 dates; 27-36 and 50-58 dates of Asian locales. 18-21, 45-47 are times of day.
    private static bool BuiltIn(int format) => format is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58;

    private static bool IsDate(string format)
    {
        bool quoted = false, bracket = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '[' or ']') bracket = c == '[';
            else if (!bracket && (c | 0x20) is 'd' or 'y') return true;
        }
        return false;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
