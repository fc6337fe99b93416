using CamTay.People;
using CamTay.Platform;

namespace CamTay.Reminders.MyTasks;

/// <summary>A duty for one account: its own, or one that came to it because it is late elsewhere.</summary>
internal sealed record DutyFor(string Account, Duty Duty, bool Escalated)
{
    /// <summary>False for who could do it too, but is told only once it is late: a unit's head while its reporter still has time.</summary>
    public bool Told { get; init; } = true;

    public int DaysLeft(DateOnly today) => Duty.Due.DayNumber - today.DayNumber;
}

/// <summary>Gathers what the modules say is due and gives each duty to those who are nearest to it.</summary>
internal sealed class WhatIsDue(IEnumerable<IDuties> sources, IEnumerable<IPersonalDuties> personal, IHolders holders)
{
    /// <summary>How far ahead people look.</summary>
    public const int DaysAhead = 30;

    public async Task<IReadOnlyList<DutyFor>> All(DateOnly today, CancellationToken ct)
    {
        var duties = new List<Duty>();
        // One after the other: they share one connection.
        foreach (var source in sources) duties.AddRange(await source.Open(today, today.AddDays(DaysAhead), ct));
        var nearest = await holders.Nearest([.. duties.SelectMany(d => d.Escalations.Select(e => e.To).Prepend(d.Needs).Select(p => (p, d.Unit)))], ct);
        var own = new List<DutyFor>();
        foreach (var source in personal) own.AddRange((await source.Open(today, today.AddDays(DaysAhead), ct)).Select(d => new DutyFor(d.Account, d.Duty, false)));
        var active = await holders.Active([.. own.Select(d => d.Account).Distinct()], ct);
        return
        [
            .. duties.SelectMany(d => Of(d, nearest, today.DayNumber - d.Due.DayNumber)).Concat(own.Where(d => active.Contains(d.Account)))
                .OrderBy(d => d.Duty.Due).ThenBy(d => d.Duty.Key, StringComparer.Ordinal).ThenBy(d => d.Account, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<DutyFor> Of(Duty duty, IReadOnlyDictionary<(Permission Permission, string Unit), IReadOnlyList<string>> nearest, int daysLate)
    {
        var own = nearest[(duty.Needs, duty.Unit)];
        var passed = duty.Escalations.Where(e => daysLate >= e.DaysLate).SelectMany(e => nearest[(e.To, duty.Unit)]).ToHashSet(StringComparer.Ordinal);
        var later = duty.Escalations.SelectMany(e => nearest[(e.To, duty.Unit)]).Except(passed).ToHashSet(StringComparer.Ordinal);
        if (own.All(later.Contains)) later.Clear(); // there is nobody else to do it
        return own.Select(account => new DutyFor(account, duty, false) { Told = !later.Contains(account) })
            .Concat(passed.Except(own).Select(account => new DutyFor(account, duty, true)));
    }

    public async Task<IReadOnlyList<DutyFor>> Of(string account, DateOnly today, CancellationToken ct) =>
        [.. (await All(today, ct)).Where(d => d.Account == account)];
}
