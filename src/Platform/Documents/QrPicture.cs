using System.Buffers.Binary;
using CamTay.Platform.Ui;

namespace CamTay.Platform.Documents;

/// <summary>An address as a QR: squares for .pdf, an uncompressed black-and-white picture for .docx.</summary>
internal sealed class QrPicture(string address)
{
    private const int Zoom = 6, Head = 62;
    private readonly QrSquares squares = new(address);

    /// <summary>Squares a side, with the quiet zone.</summary>
    public int Size => squares.Side;

    public bool Dark(int row, int column) => squares.Dark(row, column);

    /// <summary>A bitmap of one bit a point: no packing that another version of a library could do otherwise.</summary>
    public byte[] Bmp()
    {
        var side = Size * Zoom;
        var stride = (side + 31) / 32 * 4;
        var bytes = new byte[Head + stride * side];
        "BM"u8.CopyTo(bytes);
        Put(bytes, 2, bytes.Length);
        Put(bytes, 10, Head);
        Put(bytes, 14, 40);
        Put(bytes, 18, side);
        Put(bytes, 22, side);
        Put(bytes, 26, 1 | 1 << 16); // one plane, one bit
        Put(bytes, 34, stride * side);
        Put(bytes, 46, 2); // colours: white, black
        Put(bytes, 54, 0x00FFFFFF);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                if (Dark((side - 1 - y) / Zoom, x / Zoom)) // rows stand from the bottom up
                    bytes[Head + y * stride + x / 8] |= (byte)(0x80 >> x % 8);
        return bytes;
    }

    private static void Put(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
