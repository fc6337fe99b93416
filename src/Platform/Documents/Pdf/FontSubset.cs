using System.Buffers.Binary;
using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>The glyphs of a face that one document uses, numbered in the order of their first use, and the small font file made of them.</summary>
internal sealed class FontSubset(FontFace face)
{
    private const int ComponentWords = 1, MoreComponents = 0x20, Scale = 8, TwoScales = 0x40, Matrix = 0x80;

    private readonly Dictionary<ushort, ushort> numbers = new() { [0] = 0 };
    private readonly List<ushort> glyphs = [0];
    private readonly SortedDictionary<ushort, string> texts = [];

    public FontFace Face => face;

    public IReadOnlyDictionary<ushort, string> Texts => texts;

    public int Count => glyphs.Count;

    public int Advance(int number) => face.File.Advance(glyphs[number]) * 1000 / face.File.UnitsPerEm;

    /// <summary>The number of a character's glyph in this document.</summary>
    public ushort Use(System.Text.Rune rune)
    {
        var number = Number(face.Glyph(rune.Value));
        texts.TryAdd(number, rune.ToString());
        return number;
    }

    public byte[] File()
    {
        var outlines = new List<byte[]>();
        for (var i = 0; i < glyphs.Count; i++) outlines.Add(Outline(glyphs[i])); // a composite may add glyphs at the end
        var places = new byte[(outlines.Count + 1) * 4];
        var metrics = new byte[outlines.Count * 4];
        for (int i = 0, at = 0; i < outlines.Count; i++)
        {
            Put16(metrics, i * 4, face.File.Advance(glyphs[i]));
            at += outlines[i].Length;
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan((i + 1) * 4), at);
        }
        var head = face.File.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        Put16(head, 50, 1);
        var columns = face.File.Table("hhea").ToArray();
        Put16(columns, 34, outlines.Count);
        var most = face.File.Table("maxp").ToArray();
        Put16(most, 4, outlines.Count);
        return Assemble([("cvt ", face.File.Table("cvt ").ToArray()), ("fpgm", face.File.Table("fpgm").ToArray()), ("glyf", [.. outlines.SelectMany(o => o)]),
            ("head", head), ("hhea", columns), ("hmtx", metrics), ("loca", places), ("maxp", most), ("prep", face.File.Table("prep").ToArray())]);
    }

    private ushort Number(ushort glyph)
    {
        if (numbers.TryGetValue(glyph, out var number)) return number;
        glyphs.Add(glyph);
        return numbers[glyph] = (ushort)(glyphs.Count - 1);
    }

    private byte[] Outline(ushort glyph)
    {
        var source = face.File.Outline(glyph);
        var outline = new byte[(source.Length + 3) / 4 * 4];
        source.CopyTo(outline);
        if (source.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(source) >= 0) return outline;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(source[at..]);
            Put16(outline, at + 2, Number(BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..])));
            at += 4 + ((flags & ComponentWords) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            if ((flags & MoreComponents) == 0) return outline;
        }
    }

    // Check sums stay zero: no reader of a font inside a .pdf looks at them.
    private static byte[] Assemble(IReadOnlyList<(string Name, byte[] Content)> tables)
    {
        var at = 12 + tables.Count * 16;
        var file = new byte[at + tables.Sum(t => (t.Content.Length + 3) / 4 * 4)];
        file[1] = 1;
        Put16(file, 4, tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var entry = 12 + i * 16;
            System.Text.Encoding.ASCII.GetBytes(tables[i].Name).CopyTo(file, entry);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), tables[i].Content.Length);
            tables[i].Content.CopyTo(file, at);
            at += (tables[i].Content.Length + 3) / 4 * 4;
        }
        return file;
    }

    private static void Put16(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value);
}
