using CamTay.Demo.Chance;
using CamTay.Demo.Story.Acts;
using CamTay.Evidence;

namespace CamTay.Benchmarks;

/// <summary>Entries as they arrive from the field: supports of citizens at ten stations.</summary>
internal static class Arriving
{
    public static IReadOnlyList<NewEntry> Entries(int count, string label)
    {
        var dice = new Dice(7).For(label);
        var start = new DateTimeOffset(2026, 11, 19, 1, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var at = start.AddSeconds(i);
            var unit = $"TTYT-BN-{dice.Between(1, 10):00}";
            return new NewEntry
            {
                Id = dice.Id(at), Subject = Supports.Citizen(label, i), Verb = Verb.Supported, Unit = unit, OccurredAt = at, CapturedAt = at,
                Source = new("nguoi-ho-tro", "Cầm Tay (mô phỏng)", Device: $"MP-{unit}-1"), Strength = Strength.Witnessed,
                Facts = new() { Code = "vneid", Place = "07210", Group = "tu-60" },
            };
        })];
    }
}
