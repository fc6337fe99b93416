using System.Text.Json;

namespace CamTay.Evidence.Json;

/// <summary>Brings any JSON into canonical form (RFC 8785): members sorted by UTF-16 code units, no white space.</summary>
internal static class Canonical
{
    public static byte[] Bytes(JsonElement element)
    {
        var writer = new CanonicalWriter();
        Write(writer, element);
        return writer.Written.ToArray();
    }

    /// <summary>False too for what is not JSON at all.</summary>
    public static bool IsCanonical(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Bytes(document.RootElement).AsSpan().SequenceEqual(utf8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) { return false; }
    }

    private static void Write(CanonicalWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.Begin('{');
                foreach (var member in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.Name(member.Name);
                    Write(writer, member.Value);
                }
                writer.End('}');
                break;
            case JsonValueKind.Array:
                writer.Begin('[');
                foreach (var item in element.EnumerateArray()) Write(writer, item);
                writer.End(']');
                break;
            case JsonValueKind.String: writer.String(element.GetString()!); break;
            case JsonValueKind.Number: writer.Number(element.GetDouble()); break;
            case JsonValueKind.True: writer.Raw("true"); break;
            case JsonValueKind.False: writer.Raw("false"); break;
            default: writer.Raw("null"); break;
        }
    }
}
