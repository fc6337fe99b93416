namespace CamTay.Learning;

/// <summary>Which account is which member of staff, as far as a person has confirmed it, and what of the learning other modules may build on.</summary>
public interface ILearners
{
    /// <summary>Ledger subject (<c>staff:…</c>) of each account that is confirmed to be somebody; others are absent.</summary>
    Task<IReadOnlyDictionary<string, string>> SubjectsOf(IReadOnlyCollection<string> accounts, CancellationToken ct = default);

    /// <summary>The same of one account; null when nobody has confirmed it.</summary>
    async Task<string?> SubjectOf(string account, CancellationToken ct = default) => (await SubjectsOf([account], ct)).GetValueOrDefault(account);

    /// <summary>Account of each subject that has a confirmed one; others are absent.</summary>
    Task<IReadOnlyDictionary<string, string>> AccountsOf(IReadOnlyCollection<string> subjects, CancellationToken ct = default);

    /// <summary>Measured tries (finished, unaided mode, on a ticket of their own, no copy) of these subjects in these lessons, oldest first.</summary>
    Task<IReadOnlyList<MeasuredTry>> Tries(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> lessons, CancellationToken ct = default);

    /// <summary>Those of the subjects that lack a skill: the plan asks it of their group, and the ledger's latest result is below that level.</summary>
    Task<IReadOnlySet<string>> Lacking(string skill, IReadOnlyCollection<(string Subject, string Unit, string Group)> people, CancellationToken ct = default);
}

/// <summary>A try that the server measured. <paramref name="At"/>: the ticket's time; <paramref name="Passed"/>: done without help and within the mistakes that the lesson allows.</summary>
public sealed record MeasuredTry(string Subject, string Lesson, IReadOnlyList<string> Skills, DateTimeOffset At, bool Passed);
