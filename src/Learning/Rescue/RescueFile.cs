using System.Text.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;

namespace CamTay.Learning.Rescue;

/// <summary>A file that a phone without room saved: its finished tries that were not sent. Read as it was written (<c>Player/queue.ts</c>).</summary>
internal static class RescueFile
{
    public const int LargestMegabytes = 2;

    private const int Most = 20_000;

    private sealed record Saved(IReadOnlyList<SentTry>? Queue);

    public static async Task<IReadOnlyList<SentTry>> Read(Stream file, CancellationToken ct)
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync<Saved>(file, JsonSerializerOptions.Web, ct) is { Queue: { Count: <= Most } queue } && queue.All(t => t is not null)) return queue;
        }
        catch (JsonException) { }
        throw new RefusedException(LearningRefusals.BadRescue);
    }
}
