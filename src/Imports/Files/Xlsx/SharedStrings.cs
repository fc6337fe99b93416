using System.Text;
using System.Xml;
using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>The strings that cells refer to by number, packed as UTF-8: a sheet of a million names stays at their plain size.</summary>
internal sealed class SharedStrings
{
    private const int Largest = 256 << 20;
    private readonly MemoryStream bytes = new();
    private readonly List<int> ends = [];

    public SharedStrings(XmlReader? part)
    {
        if (part is null) return;
        using (part)
            while (part.Read())
                if (part is { NodeType: XmlNodeType.Element, LocalName: "si" }) Add(SheetXml.StringItem(part));
    }

    public string this[int number]
    {
        get
        {
            if (number < 0 || number >= ends.Count) throw new RefusedException(ImportsRefusals.Damaged);
            var from = number == 0 ? 0 : ends[number - 1];
            return Encoding.UTF8.GetString(bytes.GetBuffer(), from, ends[number] - from);
        }
    }

    private void Add(string text)
    {
        bytes.Write(Encoding.UTF8.GetBytes(text));
        if (bytes.Length > Largest) throw new RefusedException(ImportsRefusals.Bomb);
        ends.Add((int)bytes.Length);
    }
}
