using System.Globalization;
using CamTay.Demo.Chance;
using CamTay.Demo.Staff;
using CamTay.Demo.Structure;
using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Demo.Story;

/// <summary>Collects what happens, each with the instant at which it reached the system, and puts it into that order.</summary>
internal sealed class Pen(Dice dice)
{
    /// <summary>Stands for a staff member until the register has given a pseudonym.</summary>
    public const string StaffCode = "staff-code:";

    private static readonly TimeSpan Slot = TimeSpan.FromHours(2);
    private readonly List<(DateTimeOffset Received, NewEntry Entry)> entries = [];
    private readonly List<Step> others = [];
    private readonly SortedDictionary<(DateTimeOffset At, string Kind, string Name), (string Header, string Account, List<string> Rows)> files = [];

    public int Count => entries.Count + files.Values.Sum(f => f.Rows.Count);

    public void Add(Step step) => others.Add(step);

    public static string Subject(DemoPerson person) => StaffCode + person.Code;

    /// <summary>Keeps an entry; entries that reach the system within the same two hours come in one transaction. Gives it back, for a later void.</summary>
    public (NewEntry Entry, DateTimeOffset Received) Write(DateTimeOffset received, NewEntry entry)
    {
        var at = new DateTimeOffset((received.UtcTicks + Slot.Ticks - 1) / Slot.Ticks * Slot.Ticks, TimeSpan.Zero);
        var kept = entry with { Id = dice.Id(entry.OccurredAt) };
        entries.Add((at, kept));
        return (kept, at);
    }

    public void Void(DateTimeOffset received, NewEntry wrong, string account, string reason) => Write(received, new()
    {
        Id = default, Subject = Subjects.Account(account), Verb = Verb.Voided, Unit = wrong.Unit, OccurredAt = received, Source = new(account),
        Strength = Strength.Witnessed, Facts = new() { Reason = reason }, Voids = wrong.Id,
    });

    /// <summary>Adds a row to a file that is sent as a whole at <paramref name="at"/>.</summary>
    public void Row(DateTimeOffset at, string kind, string name, string header, string account, params string?[] cells)
    {
        if (!files.TryGetValue((at, kind, name), out var file)) files[(at, kind, name)] = file = (header, account, []);
        file.Rows.Add(string.Join(';', cells));
    }

    /// <summary>The whole story in the order in which it reached the system.</summary>
    public IReadOnlyList<Step> Steps()
    {
        var steps = new List<Step>(others);
        steps.AddRange(files.Select(f => new Step.Import(f.Key.At, f.Key.Kind, f.Key.Name, f.Value.Header + "\n" + string.Join("\n", f.Value.Rows) + "\n", f.Value.Account)));
        foreach (var slot in entries.GroupBy(e => e.Received))
            steps.Add(new Step.Entries(slot.Key, [.. slot.Select(e => e.Entry)]));
        return [.. steps.OrderBy(s => s.At)];
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
