using System.Globalization;
using System.Text;
using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>Reads a text file to its end and refuses it unless every byte is UTF-8: a wrong letter in a name is worse than a file sent twice.</summary>
internal static class TextEncoding
{
    public static void RequireUtf8(Stream file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[bytes.Length + 4];
        var line = 1L;
        int read;
        do
        {
            read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var block = bytes.AsSpan(0, read);
            if (line == 1 && Utf16(block) is { } wide) throw Refused(wide, 1);
            if (block.Contains((byte)0)) throw new RefusedException(FileShape.Other("dữ liệu nhị phân", "binary data"));
            try { decoder.GetChars(block, chars, flush: read < bytes.Length); }
            catch (DecoderFallbackException fault)
            {
                var at = Math.Clamp(fault.Index, 0, Math.Max(0, read - 1));
                throw Refused(LooksLike(block[at..]), line + block[..at].Count((byte)'\n'));
            }
            line += block.Count((byte)'\n');
        } while (read == bytes.Length);
    }

    private static RefusedException Refused(string looksLike, long line) =>
        new(ImportsRefusals.Encoding.With(looksLike, line.ToString(CultureInfo.InvariantCulture)));

    private static string? Utf16(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return "UTF-32";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return "UTF-16 LE";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return "UTF-16 BE";
        if (head.Length < 8) return null;
        var sample = head[..(Math.Min(head.Length, 512) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        // Without a mark: Latin letters in UTF-16 have a zero in every other byte.
        if (odd > sample.Length / 4 && even == 0) return "UTF-16 LE";
        return even > sample.Length / 4 && odd == 0 ? "UTF-16 BE" : null;
    }

    /// <summary>Names the likely encoding for the person who has to save the file again; never used to read it.</summary>
    private static string LooksLike(ReadOnlySpan<byte> sample)
    {
        int high = 0, tcvn = 0, marks = 0, vni = 0;
        for (var i = 0; i < Math.Min(sample.Length, 4096); i++)
        {
            var b = sample[i];
            if (b < 0x80) continue;
            high++;
            var afterVowel = i > 0 && Vowel(sample[i - 1]);
            // ABC (TCVN3) keeps ă â ê ô ơ ư đ at A8-AE and toned vowels from B5.
            if (b is >= 0xA8 and <= 0xAE or >= 0xB5 and <= 0xBE) tcvn++;
            // Windows-1258 writes a tone as a mark of its own behind its vowel.
            else if (b is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2 && afterVowel) marks++;
            // VNI writes a letter and then one of these.
            else if (b is 0xF8 or 0xF9 or 0xFB or 0xEF or 0xE2 && afterVowel) vni++;
        }
        if (tcvn * 3 > high) return "TCVN3 (ABC, .VnTime)";
        if (marks > 0 && marks * 8 >= high) return "Windows-1258";
        return vni * 3 > high ? "VNI Windows" : "Windows-1252 / Windows-1258";
    }

    // Plain vowels and the ones that Windows-1258 has ready-made: â ê ô ă ơ ư, both cases.
    private static bool Vowel(byte b) => b is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y'
        or (byte)'A' or (byte)'E' or (byte)'I' or (byte)'O' or (byte)'U' or (byte)'Y'
        or 0xE2 or 0xEA or 0xF4 or 0xE3 or 0xF5 or 0xFD or 0xC2 or 0xCA or 0xD4 or 0xC3 or 0xD5 or 0xDD;
}
