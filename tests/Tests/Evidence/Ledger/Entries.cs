using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Tests.Evidence.Ledger;

/// <summary>Entries about An and her colleagues, by number, so that a test can say "the 300th".</summary>
internal static class Entries
{
    public static readonly Source Source = new("thu", System: "tests");

    public static NewEntry Course(int number, string subject = "staff:an", DateOnly? day = null) => new()
    {
        Id = new Guid(number, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1), Subject = subject, Verb = Verb.Completed, Unit = "BV-01",
        OccurredAt = LocalDays.StartOf(day ?? new DateOnly(2026, 6, 1)), Source = Source, Strength = Strength.Imported,
        Facts = new() { Group = "mooc", Code = "MOOC" + number },
    };

    public static IReadOnlyList<NewEntry> Courses(int from, int count) => [.. Enumerable.Range(from, count).Select(i => Course(i))];
}
