using System.Globalization;
using System.Text;
using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>The faces in use, each embedded with the glyphs that occur, and readable as text by whoever copies from the document.</summary>
internal sealed class PdfFonts
{
    private readonly List<FontSubset> subsets = [];

    /// <summary>The face's place among those in use: its name on a page is <c>/F</c> and the place.</summary>
    public (int Place, FontSubset Subset) Of(FontFace face)
    {
        var place = subsets.FindIndex(s => s.Face == face);
        if (place >= 0) return (place, subsets[place]);
        subsets.Add(new FontSubset(face));
        return (subsets.Count - 1, subsets[^1]);
    }

    /// <summary>Writes them; the answer is the dictionary that a page refers to.</summary>
    public string Write(PdfObjects objects) =>
        "<<" + string.Concat(subsets.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"/F{i} {Write(objects, s)} 0 R"))) + ">>";

    private static int Write(PdfObjects objects, FontSubset subset)
    {
        var bytes = subset.File();
        var name = $"CAMTAY+{subset.Face.Name}";
        var file = objects.AddStream($"/Length1 {bytes.Length}", bytes);
        var box = string.Join(' ', subset.Face.File.Box());
        var descriptor = objects.Add($"<</Type/FontDescriptor/FontName/{name}/Flags {(subset.Face.Slanted ? 68 : 4)}/FontBBox[{box}]"
            + $"/ItalicAngle {(subset.Face.Slanted ? -16 : 0)}/Ascent 891/Descent -216/CapHeight 655/StemV 80/FontFile2 {file} 0 R>>");
        var widths = string.Join(' ', Enumerable.Range(0, subset.Count).Select(subset.Advance));
        var glyphs = objects.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[0[{widths}]]>>");
        var texts = objects.AddStream("", Encoding.ASCII.GetBytes(TextMap(subset)));
        return objects.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{glyphs} 0 R]/ToUnicode {texts} 0 R>>");
    }

    private static string TextMap(FontSubset subset)
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var part in subset.Texts.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (number, text) in part)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
