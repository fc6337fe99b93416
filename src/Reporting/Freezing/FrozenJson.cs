using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CamTay.Reporting.Freezing;

/// <summary>A frozen report's content to its bytes, once; from then on only the bytes are kept and read.</summary>
internal static class FrozenJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(FrozenContent content) => JsonSerializer.Serialize(content, Options);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A part of a content.</summary>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static FrozenReport Read(FrozenRow row) => new(row.Id, row.ReportId, row.Number, row.Plan, row.Period, row.Unit, row.Sha256, Encoding.UTF8.GetBytes(row.Content),
        JsonSerializer.Deserialize<FrozenContent>(row.Content, Options)!, row.ReceivedAt, row.EntryId);
}
