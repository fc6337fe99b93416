using System.Buffers;
using System.Globalization;
using System.Text;

namespace CamTay.Evidence.Json;

/// <summary>Writes JSON in the form of RFC 8785 (JCS). The caller gives properties in order; <see cref="Canonical"/> sorts those of foreign JSON.</summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private bool comma;

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Clear() { buffer.ResetWrittenCount(); comma = false; }

    public CanonicalWriter Begin(char bracket) { Separate(); Byte((byte)bracket); comma = false; return this; }

    public CanonicalWriter End(char bracket) { Byte((byte)bracket); comma = true; return this; }

    public CanonicalWriter Name(string name) { String(name); Byte((byte)':'); comma = false; return this; }

    public CanonicalWriter String(string value)
    {
        Separate();
        Byte((byte)'"');
        var plain = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c >= ' ' && c != '"' && c != '\\') continue;
            Utf8(value.AsSpan(plain, i - plain));
            plain = i + 1;
            Escape(c);
        }
        Utf8(value.AsSpan(plain));
        Byte((byte)'"');
        comma = true;
        return this;
    }

    public CanonicalWriter Number(long value) { Raw(value.ToString(CultureInfo.InvariantCulture)); return this; }

    public CanonicalWriter Number(double value) { Raw(EcmaScriptNumber.Text(value)); return this; }

    public CanonicalWriter Raw(string token) { Separate(); Utf8(token); comma = true; return this; }

    private void Separate() { if (comma) Byte((byte)','); comma = false; }

    private void Escape(char c) => Utf8(c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    });

    private void Byte(byte value) { buffer.GetSpan(1)[0] = value; buffer.Advance(1); }

    private void Utf8(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        var space = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, space));
    }
}
