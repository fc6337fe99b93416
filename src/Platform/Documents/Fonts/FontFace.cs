using System.Buffers.Binary;

namespace CamTay.Platform.Documents.Fonts;

/// <summary>One of the four embedded faces (Liberation Serif: the widths of Times New Roman): which glyph, how wide.</summary>
internal sealed class FontFace
{
    public static readonly FontFace Regular = new("Regular"), Bold = new("Bold"), Italic = new("Italic"), BoldItalic = new("BoldItalic");

    /// <summary>Above and below the base line, in parts of the size; their sum is the height of a line.</summary>
    public const double Ascent = 0.891, Descent = 0.216, Line = 1.15;

    private readonly Lazy<TrueType> file;
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly Lock reading = new();

    private FontFace(string style)
    {
        Name = "LiberationSerif" + (style == "Regular" ? "" : "-" + style);
        file = new(() => TrueType.Read($"CamTay.Platform.Documents.Fonts.LiberationSerif-{style}.ttf"));
    }

    public string Name { get; }

    public TrueType File => file.Value;

    public bool Slanted => Name.Contains("Italic", StringComparison.Ordinal);

    public ushort Glyph(int rune)
    {
        lock (reading)
        {
            if (!glyphs.TryGetValue(rune, out var glyph)) glyphs[rune] = glyph = File.GlyphOf(rune);
            return glyph;
        }
    }

    /// <summary>Width of a text in points.</summary>
    public double Width(string text, double size)
    {
        long units = 0;
        foreach (var rune in text.EnumerateRunes()) units += File.Advance(Glyph(rune.Value));
        return units * size / File.UnitsPerEm;
    }

    public static FontFace Of(bool bold, bool italic) => (bold, italic) switch
    {
        (true, true) => BoldItalic,
        (true, false) => Bold,
        (false, true) => Italic,
        _ => Regular,
    };
}

/// <summary>The tables of a TrueType file that a document needs.</summary>
internal sealed class TrueType
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, (int At, int Length)> tables = [];
    private readonly int segments, cmap, longOffsets, metrics;

    private TrueType(byte[] bytes)
    {
        this.bytes = bytes;
        for (int i = 0, n = U16(4); i < n; i++)
            tables[System.Text.Encoding.ASCII.GetString(bytes, 12 + i * 16, 4)] = ((int)U32(12 + i * 16 + 8), (int)U32(12 + i * 16 + 12));
        UnitsPerEm = U16(At("head") + 18);
        longOffsets = U16(At("head") + 50);
        metrics = U16(At("hhea") + 34);
        Glyphs = U16(At("maxp") + 4);
        cmap = UnicodeMap();
        segments = U16(cmap + 6) / 2;
    }

    public int UnitsPerEm { get; }

    public int Glyphs { get; }

    public static TrueType Read(string resource)
    {
        using var stream = typeof(TrueType).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueType(bytes);
    }

    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var t) ? bytes.AsSpan(t.At, t.Length) : [];

    public int Advance(ushort glyph) => U16(At("hmtx") + Math.Min(glyph, metrics - 1) * 4);

    /// <summary>Box of the face in thousandths of the size: left, bottom, right, top.</summary>
    public int[] Box() => [.. Enumerable.Range(0, 4).Select(i => (short)U16(At("head") + 36 + i * 2) * 1000 / UnitsPerEm)];

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (Offset(glyph), Offset(glyph + 1));
        return bytes.AsSpan(At("glyf") + from, to - from);
    }

    /// <summary>The glyph of a character (cmap format 4); 0, an empty box, when the face lacks it.</summary>
    public ushort GlyphOf(int rune)
    {
        if (rune > 0xFFFF) return 0;
        for (var i = 0; i < segments; i++)
        {
            if (rune > U16(cmap + 14 + i * 2)) continue;
            var start = U16(cmap + 16 + segments * 2 + i * 2);
            if (rune < start) return 0;
            var delta = U16(cmap + 16 + segments * 4 + i * 2);
            var rangeAt = cmap + 16 + segments * 6 + i * 2;
            var range = U16(rangeAt);
            if (range == 0) return (ushort)(rune + delta);
            var glyph = U16(rangeAt + range + (rune - start) * 2);
            return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
        }
        return 0;
    }

    private int Offset(int glyph) => longOffsets == 1 ? (int)U32(At("loca") + glyph * 4) : U16(At("loca") + glyph * 2) * 2;

    private int UnicodeMap()
    {
        var at = At("cmap");
        for (int i = 0, n = U16(at + 2); i < n; i++)
            if (U16(at + 4 + i * 8) == 3 && U16(at + 6 + i * 8) == 1) return at + (int)U32(at + 8 + i * 8);
        throw new InvalidDataException("The face has no Unicode map.");
    }

    private int At(string table) => tables[table].At;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
