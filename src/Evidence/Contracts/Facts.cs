namespace CamTay.Evidence;

/// <summary>What an entry says beyond who, where and when; which fields are used depends on the <see cref="Verb"/>. No names, no free text about people.</summary>
public sealed record Facts
{
    /// <summary>Course, skill, class, service, topic, commune, question.</summary>
    public string? Code { get; init; }
    /// <summary>Professional group, unit kind, census group, course kind, service state.</summary>
    public string? Group { get; init; }
    /// <summary>Parent unit, successor unit, commune of residence.</summary>
    public string? Place { get; init; }
    /// <summary>Level, persons, members, answer.</summary>
    public long? Value { get; init; }
    /// <summary>Parts of <see cref="Value"/> for <see cref="Verb.Served"/>: supported, by VNeID, booked online, cashless; null where not reported.</summary>
    public VisitParts? Parts { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    /// <summary>Reason of a void, from the person who voids.</summary>
    public string? Reason { get; init; }
}

/// <summary>Parts of a day's visits, each at most the persons served; null where the unit did not report it.</summary>
public sealed record VisitParts(long? Supported, long? ByVneid, long? Booked, long? Cashless);
