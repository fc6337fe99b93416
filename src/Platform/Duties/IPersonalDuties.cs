namespace CamTay.Platform;

/// <summary>Something that is due from one account itself, whatever its roles. <see cref="Duty.Needs"/> and escalations are not looked at.</summary>
public sealed record PersonalDuty(string Account, Duty Duty);

/// <summary>A module's part of what is due from people themselves. Register one per subject, scoped.</summary>
public interface IPersonalDuties
{
    /// <summary>What is not done yet and falls due by a day, and what is late, of everybody.</summary>
    Task<IReadOnlyList<PersonalDuty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default);
}

/// <summary>Knows when people work at night or sleep after it, so that nothing wakes them.</summary>
public interface IQuietHours
{
    /// <summary>Those of the accounts that are in a night shift, or in the eight hours after one.</summary>
    Task<IReadOnlySet<string>> Resting(IReadOnlyCollection<string> accounts, DateTimeOffset at, CancellationToken ct = default);
}
