using System.Buffers.Binary;
using System.Text;

namespace CamTay.Tests.Platform.Files;

/// <summary>Photographs as phones write them, as far as their parts go.</summary>
internal static class Photos
{
    /// <param name="exif">Text that a camera wrote beside the picture.</param>
    /// <param name="turn">EXIF orientation.</param>
    public static byte[] Jpeg(int width, int height, string? exif = null, int turn = 6, string behind = "")
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]);
        if (exif is not null)
            Segment(file, 0xE1, [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turn, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(exif)]);
        Segment(file, 0xFE, Encoding.ASCII.GetBytes("Hanoi comment"));
        Segment(file, 0xDB, new byte[65]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, new byte[20]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write([1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]);
        file.Write(Encoding.ASCII.GetBytes(behind));
        return file.ToArray();
    }

    public static byte[] Png(int width, int height, string text)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001A\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        Chunk(file, "IHDR", head);
        Chunk(file, "tEXt", Encoding.ASCII.GetBytes(text));
        Chunk(file, "eXIf", Encoding.ASCII.GetBytes(text));
        Chunk(file, "IDAT", [1, 2, 3]);
        Chunk(file, "IEND", []);
        file.Write(Encoding.ASCII.GetBytes(text));
        return file.ToArray();
    }

    private static void Segment(MemoryStream file, byte marker, ReadOnlySpan<byte> body)
    {
        file.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        file.Write(body);
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        file.Write(length);
        file.Write(Encoding.ASCII.GetBytes(name));
        file.Write(body);
        file.Write(new byte[4]);
    }
}
