using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Certificates.Pages;

/// <summary>Every field that was signed, as a reader finds it: its place in the credential, its name in words where it has one, its value.</summary>
internal static class SignedFields
{
    private static readonly Dictionary<string, (string Vi, string En)> Words = new(StringComparer.Ordinal)
    {
        ["name"] = ("Chứng chỉ", "Certificate"), ["id"] = ("Địa chỉ", "Address"), ["issuer.name"] = ("Nơi cấp", "Issuer"), ["issuer.id"] = ("Địa chỉ nơi cấp", "Address of the issuer"),
        ["validFrom"] = ("Có giá trị từ", "Valid from"), ["validUntil"] = ("Có giá trị đến", "Valid until"),
        ["credentialSubject.id"] = ("Bí danh người được cấp", "Pseudonym of the holder"), ["credentialSubject.identifier[0].identityHash"] = ("Tên hiện trên chứng chỉ", "Name shown"),
        ["credentialSubject.activityStartDate"] = ("Lần tự làm đầu", "First try"), ["credentialSubject.activityEndDate"] = ("Lần tự làm cuối", "Last try"),
        ["credentialSubject.achievement.name"] = ("Kỹ năng và mức", "Skill and level"), ["credentialSubject.achievement.description"] = ("Mô tả", "Description"),
        ["credentialSubject.achievement.criteria.narrative"] = ("Thế nào thì được cấp", "Criteria"), ["credentialSubject.result[0].value"] = ("Mức", "Level"),
        ["evidence[0].narrative"] = ("Chứng cứ", "Evidence"), ["credentialStatus.statusListCredential"] = ("Danh sách trạng thái", "Status list"), ["credentialStatus.statusListIndex"] = ("Vị trí trong danh sách", "Place in the list"),
    };

    /// <summary>Leaves in the order of the text; arrays are counted from 0.</summary>
    public static IReadOnlyList<(string Path, string Value)> Of(JsonElement credential)
    {
        var leaves = new List<(string, string)>();
        Walk(credential, "", leaves);
        return leaves;
    }

    /// <summary>Null for a field that only machines read.</summary>
    public static string? Word(string path, Language l) =>
        Words.TryGetValue(path, out var words) ? l[words.Vi, words.En]
        : path.StartsWith("credentialSubject.achievement.alignment[", StringComparison.Ordinal) && path.EndsWith(".targetName", StringComparison.Ordinal) ? l["Đối chiếu khung", "Framework"] : null;

    private static void Walk(JsonElement at, string path, List<(string, string)> leaves)
    {
        switch (at.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var inner in at.EnumerateObject()) Walk(inner.Value, path.Length == 0 ? inner.Name : $"{path}.{inner.Name}", leaves);
                break;
            case JsonValueKind.Array:
                var place = 0;
                foreach (var inner in at.EnumerateArray()) Walk(inner, $"{path}[{place++}]", leaves);
                break;
            default:
                leaves.Add((path, at.ToString()));
                break;
        }
    }
}
