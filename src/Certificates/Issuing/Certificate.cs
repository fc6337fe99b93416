namespace CamTay.Certificates.Issuing;

/// <summary>Kept in the database as a number. Only <see cref="Live"/> counts; <see cref="Live"/> and past its day is expired.</summary>
internal enum CertificateState { Live = 0, Replaced = 1, Fallen = 2, Revoked = 3, Erased = 4 }

/// <summary>A credential that was signed, and what became of it. Never deleted: who holds the old file must be told that it ended.</summary>
internal sealed class Certificate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>Ledger subject of the holder.</summary>
    public string Subject { get; init; } = "";
    /// <summary>A skill's code, or <c>plan/target</c> for all skills that a target asks of the holder's group.</summary>
    public string Code { get; init; } = "";
    public int Level { get; init; }
    /// <summary>Title as it is signed.</summary>
    public string Title { get; set; } = "";
    /// <summary>Each skill and level that it rests on: <c>tiep-don:2 bang-tinh:2</c>.</summary>
    public string Needs { get; init; } = "";
    /// <summary>The try by which all of that was shown, and when.</summary>
    public Guid DecidedBy { get; init; }
    public DateTimeOffset DecidedAt { get; init; }
    /// <summary>1 for the first issue by these tries, +1 for each time it was issued again.</summary>
    public int Edition { get; set; } = 1;
    /// <summary>The holder's unit when it was issued, and the top of its tree, which issues.</summary>
    public string Unit { get; init; } = "";
    public string Issuer { get; init; } = "";
    public int Serial { get; set; }
    /// <summary>Which of the issuer's status lists, and the place in it, drawn by lot.</summary>
    public int StatusList { get; init; }
    public int StatusIndex { get; init; }
    /// <summary>The signed credential, compact JWS; empty once the holder was erased.</summary>
    public string Jwt { get; set; } = "";
    public DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset ValidUntil { get; init; }
    public string IssuedBy { get; init; } = "";
    /// <summary>Id of the ledger's entry.</summary>
    public Guid Entry { get; init; }
    public CertificateState State { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string? EndedBy { get; set; }
    public string? Reason { get; set; }
    public Guid? ReplacedBy { get; set; }

    public bool IsSkill => !Code.Contains('/', StringComparison.Ordinal);

    public IEnumerable<(string Skill, int Level)> Needed => Needs.Split(' ').Select(n => (n[..n.LastIndexOf(':')], int.Parse(n.AsSpan(n.LastIndexOf(':') + 1), System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>Somebody whose certificates could not be brought to what she has shown; tried again until they are.</summary>
internal sealed class PendingFollow
{
    public string Subject { get; init; } = "";
    public DateTimeOffset Since { get; init; }
    public string Fault { get; init; } = "";
}

/// <summary>The holder as certificates show her: a pseudonym, and the name that she chose (null: as in the register; empty: none).</summary>
internal sealed class Holder
{
    public string Subject { get; init; } = "";
    public Guid Pseudonym { get; init; } = Guid.CreateVersion7();
    public string? ShownName { get; set; }
}
