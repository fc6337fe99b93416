using System.Buffers.Binary;
using System.IO.Compression;

namespace CamTay.Platform;

/// <summary>A drawn page with ruled lines and strokes for signatures, as a PNG of one byte a point: nobody's handwriting stands in the demonstration.</summary>
public static class DrawnPage
{
    private const int Width = 900, Height = 1200, Top = 180, Row = 56, Left = 80;

    public static byte[] Of(int signatures, int seed)
    {
        var points = new byte[Height * (Width + 1)];
        for (var y = 0; y < Height; y++) points.AsSpan(y * (Width + 1) + 1, Width).Fill(0xF7);
        for (var n = 0; n <= signatures; n++) Line(points, Top + n * Row, Left, Width - Left, 0x60);
        for (var n = 0; n < signatures; n++) Sign(points, Top + n * Row, new Random(seed + n));
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8; // eight bits, grey
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, Packed(points));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Line(byte[] points, int y, int from, int to, byte shade) => points.AsSpan(y * (Width + 1) + 1 + from, to - from).Fill(shade);

    // A stroke that goes up and down as it goes on.
    private static void Sign(byte[] points, int top, Random dice)
    {
        var (steepness, phase) = (0.05 + dice.NextDouble() * 0.1, dice.NextDouble() * 6);
        for (var x = 0; x < 160; x++)
            for (var thick = 0; thick < 3; thick++)
                points[(top + 28 + thick + (int)(14 * Math.Sin(phase + x * steepness))) * (Width + 1) + 1 + 600 + x] = 0x28;
    }

    private static byte[] Packed(byte[] points)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest)) zip.Write(points);
        return packed.ToArray();
    }

    // Length, name, content and CRC-32 of name and content (PNG, 5.3).
    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. name, .. content]));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
