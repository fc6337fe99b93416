using System.Globalization;
using System.Text.Json;
using CamTay.Evidence.Statements;

namespace CamTay.Evidence.Proofs;

/// <summary>A tree head as one line of JSON, the form in which it is kept and handed out.</summary>
internal static class HeadJson
{
    public static string Text(TreeHead head) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"keyId\":\"{head.KeyId}\",\"root\":\"{Convert.ToHexStringLower(head.Root)}\",\"signature\":\"{Convert.ToBase64String(head.Signature)}\",\"signedAt\":\"{StatementWriter.Instant(head.SignedAt)}\",\"size\":{head.Size}}}");

    public static TreeHead Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var e = document.RootElement;
        return new(e.GetProperty("size").GetInt64(), Convert.FromHexString(e.GetProperty("root").GetString()!),
            e.GetProperty("signedAt").GetDateTimeOffset(), e.GetProperty("signature").GetBytesFromBase64(), e.GetProperty("keyId").GetString()!);
    }
}
