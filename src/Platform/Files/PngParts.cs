using System.Buffers.Binary;

namespace CamTay.Platform;

/// <summary>The chunks of a PNG that draw it.</summary>
internal static class PngParts
{
    private static readonly string[] Drawing = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"];

    /// <summary>Null when it is not a whole PNG.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..8]);
        var (at, width, height, drawn) = (8, 0, 0, false);
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return null;
            var name = System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            if (at == 8 && (name != "IHDR" || length < 8)) return null;
            if (name == "IHDR") (width, height) = ((int)BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(file[(at + 12)..]));
            drawn |= name == "IDAT";
            if (Drawing.Contains(name)) kept.Write(file.Slice(at, 12 + (int)length));
            if (name == "IEND") return drawn ? new CleanPhoto(kept.ToArray(), "image/png", width, height) : null;
            at += 12 + (int)length;
        }
        return null;
    }
}
