using System.Text.Json;

namespace CamTay.Tests.Imports;

/// <summary>Short readings of the answer to an import.</summary>
internal static class ImportAnswers
{
    public static int Count(this JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    /// <summary>Accepted, unchanged, rejected, queued.</summary>
    public static string Counts(this JsonElement answer) =>
        $"{answer.Count("accepted")} {answer.Count("unchanged")} {answer.GetProperty("rejected").GetArrayLength()} {answer.Count("queued")}";

    public static (int Row, string? Column, string Reason) Rejected(this JsonElement answer, int index = 0)
    {
        var row = answer.GetProperty("rejected")[index];
        return (row.Count("row"), row.GetProperty("column").GetString(), row.GetProperty("reason").GetString()!);
    }

    public static IReadOnlyList<string> Warnings(this JsonElement answer) =>
        [.. answer.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("reason").GetString()!)];
}
