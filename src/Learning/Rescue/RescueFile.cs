using System.Text.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;

namespace CamTay.Learning.Rescue;

/// <summary>
/// A file that a phone without room saved (<c>Player/rescue.ts</c>): tries that were not sent, finished or stopped, and in older files those that
/// were still open. Names of learners are in it for the phone's own use and are not read here.
/// </summary>
internal static class RescueFile
{
    public const int LargestMegabytes = 2;

    private const int Most = 20_000;

    private sealed record Saved(IReadOnlyList<SentTry>? Queue, IReadOnlyList<SentTry>? Tries);

    public static async Task<IReadOnlyList<SentTry>> Read(Stream file, CancellationToken ct)
    {
        try
        {
            // An open try that nobody did anything in tells nothing.
            if (await JsonSerializer.DeserializeAsync<Saved>(file, JsonSerializerOptions.Web, ct) is { Queue: { } queue } saved && queue.Concat(saved.Tries ?? []).ToList() is { Count: <= Most } all && all.TrueForAll(t => t is not null))
                return [.. queue.Concat((saved.Tries ?? []).Where(t => t.Acts is { Count: > 0 })).DistinctBy(t => t.Id)];
        }
        catch (JsonException) { }
        throw new RefusedException(LearningRefusals.BadRescue);
    }
}
