using System.Buffers;
using System.Globalization;
using System.Xml;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>Small steps over spreadsheet XML. Names are compared without their namespace: transitional and strict files differ only there.</summary>
internal static class SheetXml
{
    /// <summary>Text of the present element, at most one character more than a cell may hold, whatever the file says.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var buffer = ArrayPool<char>.Shared.Rent(Cell.Longest + 1);
        try
        {
            var length = 0;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
                int read;
                while (length <= Cell.Longest && (read = xml.ReadValueChunk(buffer, length, Cell.Longest + 1 - length)) > 0) length += read;
            }
            return new string(buffer, 0, length);
        }
        finally { ArrayPool<char>.Shared.Return(buffer); }
    }

    /// <summary>Text of a string item: its runs joined, without the phonetic ones.</summary>
    public static string StringItem(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        string text = "";
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) { xml.Skip(); continue; }
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" } && text.Length <= Cell.Longest) text += Text(xml);
            if (!xml.Read()) break;
        }
        return Unescape(text);
    }

    /// <summary>Zero-based column of a reference such as <c>BC12</c>, and its row.</summary>
    public static (int Column, int Row) Position(ReadOnlySpan<char> reference)
    {
        int column = 0, at = 0;
        while (at < reference.Length && char.IsAsciiLetter(reference[at]))
            column = column * 26 + (reference[at++] | 0x20) - 'a' + 1;
        return (column - 1, int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0);
    }

    // ISO/IEC 29500 writes characters that XML cannot hold as _x000D_.
    private static string Unescape(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
            if (at + 6 < text.Length && text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                text = string.Concat(text.AsSpan(0, at), ((char)code).ToString(), text.AsSpan(at + 7));
        return text;
    }
}
