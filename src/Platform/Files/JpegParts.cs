using System.Buffers.Binary;

namespace CamTay.Platform;

/// <summary>The segments of a JPEG that draw it.</summary>
internal static class JpegParts
{
    private const byte StartOfScan = 0xDA, End = 0xD9, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE;

    /// <summary>Null when it is not a whole JPEG.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, 0xD8]);
        var (at, width, height, turn, scanned) = (2, 0, 0, 1, false);
        while (at + 4 <= file.Length || (scanned && at + 2 <= file.Length))
        {
            if (file[at] != 0xFF) return null;
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker == End)
            {
                if (!scanned) return null;
                kept.Write([0xFF, End]);
                return new CleanPhoto(WithTurn(kept.ToArray(), turn), "image/jpeg", width, height);
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            var body = file.Slice(at + 4, length - 2);
            if (marker == App1) turn = Turn(body) ?? turn;
            if (IsFrame(marker) && body.Length >= 6)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            if (Draws(marker)) kept.Write(file.Slice(at, 2 + length));
            else if (marker == App0 && body is [(byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, ..] && body.Length >= 14)
                kept.Write([0xFF, App0, 0, 16, .. body[..12], 0, 0]);
            at += 2 + length;
            if (marker != StartOfScan) continue;
            scanned = true;
            var next = EndOfScan(file, at);
            if (next < 0) return null;
            kept.Write(file[at..next]);
            at = next;
        }
        return null;
    }

    // Within a scan FF is followed by 00, or by a restart marker.
    private static int EndOfScan(ReadOnlySpan<byte> file, int from)
    {
        for (var i = from; i + 1 < file.Length; i++)
            if (file[i] == 0xFF && file[i + 1] is not (0 or >= 0xD0 and <= 0xD7 or 0xFF)) return i;
        return -1;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Frames, tables, scans; and Adobe's note on how colours are mixed.</summary>
    private static bool Draws(byte marker) => marker is >= 0xC0 and <= 0xCF or StartOfScan or 0xDB or 0xDC or 0xDD or App14;

    /// <summary>EXIF 2.32, tag 0x0112: how the camera was held.</summary>
    private static int? Turn(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 14) return null;
        var tiff = body[6..];
        var little = tiff[0] == (byte)'I';
        int Short(ReadOnlySpan<byte> s) => little ? BinaryPrimitives.ReadUInt16LittleEndian(s) : BinaryPrimitives.ReadUInt16BigEndian(s);
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return null;
        var count = Short(tiff[(int)first..]);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)first + 2 + 12 * i;
            if (entry + 12 > tiff.Length) return null;
            if (Short(tiff[entry..]) == 0x0112) return Short(tiff[(entry + 8)..]) is >= 1 and <= 8 and var turn ? turn : null;
        }
        return null;
    }

    private static byte[] WithTurn(byte[] jpeg, int turn)
    {
        if (turn == 1) return jpeg;
        byte[] exif = [0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];
        return [.. jpeg.AsSpan(0, 2), .. exif, .. jpeg.AsSpan(2)];
    }
}
