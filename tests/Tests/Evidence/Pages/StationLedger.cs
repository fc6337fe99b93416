using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Evidence.Pages;

/// <summary>What is recorded of Lan's station, for tests of pages that show it.</summary>
internal static class StationLedger
{
    public static readonly DateOnly Day = new(2026, 5, 12);

    /// <summary>The ledger's pseudonym of a member of staff, by code.</summary>
    public static async Task<string> SubjectOf(this TestHost host, string code) =>
        (await host.In((IStaff staff) => staff.Match([new PersonKeys(code, null, null)])))[0].Certain!.Subject;

    /// <summary>Doctor Minh (CB004) completed a course; the import said so.</summary>
    public static async Task<Guid> RecordCourse(this TestHost host, string code = "CB004", string unit = Cast.Station, string course = "BDHVS-01", DateOnly? day = null)
    {
        var entry = new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = await host.SubjectOf(code), Verb = Verb.Completed, Unit = unit, OccurredAt = LocalDays.StartOf(day ?? Day),
            Source = new("lan", Import: Guid.CreateVersion7(), FileSha256: new string('a', 64), Row: 7), Strength = Strength.Imported, Facts = new() { Group = "mooc", Code = course },
        };
        await host.In((ILedger ledger) => ledger.Append([entry]));
        return entry.Id;
    }

    /// <summary>Many visits' days of a unit, in one append; the newest entry is the last day.</summary>
    public static async Task RecordVisits(this TestHost host, string unit, DateOnly first, int days)
    {
        var entries = Enumerable.Range(0, days).Select(i => first.AddDays(i)).Select(day => new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = Subjects.Visits(unit, day), Verb = Verb.Served, Unit = unit, OccurredAt = LocalDays.StartOf(day),
            Source = new("lan"), Strength = Strength.Imported, Facts = new() { Value = 40, Parts = new(10, null, null, null) },
        }).ToList();
        await host.In((ILedger ledger) => ledger.Append(entries));
    }
}
