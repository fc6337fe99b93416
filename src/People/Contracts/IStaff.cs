namespace CamTay.People;

/// <summary>A member of staff. <paramref name="Subject"/> is the ledger's pseudonym (<c>staff:…</c>).</summary>
/// <param name="Unit">Unit of the present employment, null for who has left.</param>
public sealed record StaffMember(string Subject, string Code, string FullName, string? Unit, string Group, string? Title)
{
    /// <summary>Unit of the present or, for who has left, of the last employment. The name is for those who may see names there.</summary>
    public string HomeUnit { get; init; } = Unit ?? "";
}

/// <summary>How a row names a person; any may be missing.</summary>
public sealed record PersonKeys(string? StaffCode, string? PersonalId, string? Phone);

/// <summary>A match: the one person it certainly is, or none, with the candidates for a human.</summary>
public sealed record PersonMatch(StaffMember? Certain, IReadOnlyList<StaffMember> Candidates);

/// <summary>Staff as People knows them: matching, names behind pseudonyms, search.</summary>
public interface IStaff
{
    /// <summary>Matches rows to staff, never by guess: each key given must lead to the same single person. Answers in order.</summary>
    Task<IReadOnlyList<PersonMatch>> Match(IReadOnlyList<PersonKeys> keys, CancellationToken ct = default);

    /// <summary>Staff behind ledger subjects; subjects without a mapping (erased) are absent.</summary>
    Task<IReadOnlyDictionary<string, StaffMember>> BySubjects(IReadOnlyCollection<string> subjects, CancellationToken ct = default);

    /// <summary>Unit of each subject on each day asked, for those employed then; a subject may be asked for several days.</summary>
    Task<IReadOnlyDictionary<(string Subject, DateOnly Day), string>> UnitsOn(IReadOnlyCollection<(string Subject, DateOnly Day)> asked, CancellationToken ct = default);

    /// <summary>Everybody at work today in the units, in order of name: who, where and in which group, but no names, so that a whole province is one narrow read.</summary>
    /// <param name="group">Of this professional group only; null: of all.</param>
    /// <param name="text">Words of name or code, without diacritics too; "" asks for all.</param>
    Task<IReadOnlyList<StaffAtWork>> AtWork(IReadOnlySet<string> units, string? group, string text, CancellationToken ct = default);

    /// <summary>Search by name (without diacritics too), code or phone within units; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StaffMember>> Search(string text, IReadOnlySet<string>? units, int limit, CancellationToken ct = default);
}

/// <summary>A member of staff at work today.</summary>
public sealed record StaffAtWork(string Subject, string Unit, string Group);

/// <summary>Pseudonyms of citizens: HMAC-SHA-256 over the normalised personal id, else phone, else a random one. The key is outside the database.</summary>
public interface ICitizens
{
    string Pseudonym(string? personalId, string? phone);
}
