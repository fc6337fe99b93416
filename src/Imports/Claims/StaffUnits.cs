using CamTay.Evidence;
using CamTay.People;

namespace CamTay.Imports.Claims;

/// <summary>The unit for which a person's act of a day counts.</summary>
/// <param name="Employed">False: nearest employment, since there was none that day.</param>
internal sealed record PlaceOfDay(string Unit, bool Employed);

internal sealed class StaffUnits(IStaff staff, ILedgerReader ledger)
{
    /// <summary>Persons who were never employed are absent.</summary>
    public async Task<IReadOnlyDictionary<(string Subject, DateOnly Day), PlaceOfDay>> On(IReadOnlyCollection<(string Subject, DateOnly Day)> asked, CancellationToken ct)
    {
        var places = (await staff.UnitsOn(asked, ct)).ToDictionary(u => u.Key, u => new PlaceOfDay(u.Value, true));
        var rest = asked.Where(a => !places.ContainsKey(a)).ToList();
        if (rest.Count == 0) return places;
        var employments = (await ledger.OfSubjects(rest.Select(r => r.Subject).Distinct().ToList(), ct))
            .Where(e => e.VoidedBy is null && e.Verb is (Verb.Joined or Verb.Left)).ToLookup(e => e.Subject);
        foreach (var (subject, day) in rest)
            if (Nearest(employments[subject], day) is { } unit) places[(subject, day)] = new PlaceOfDay(unit, false);
        return places;
    }

    private static string? Nearest(IEnumerable<Entry> entries, DateOnly day)
    {
        var ends = entries.Where(e => e.Verb == Verb.Left).ToLookup(e => e.Facts.From, e => e.Facts.To);
        return entries.Where(e => e.Verb == Verb.Joined)
            .OrderBy(e => Distance(e.Facts.From!.Value, ends[e.Facts.From].LastOrDefault(), day)).ThenByDescending(e => e.Facts.From)
            .FirstOrDefault()?.Unit;
    }

    private static int Distance(DateOnly from, DateOnly? to, DateOnly day) =>
        day < from ? from.DayNumber - day.DayNumber : to < day ? day.DayNumber - to.Value.DayNumber : 0;
}
