using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>What a row says happened, with its subject and unit known: an entry but for its id and source.</summary>
internal sealed record Claim(string Subject, string Unit, DateOnly Day, Verb Verb, Facts Facts, Strength Strength = Strength.Imported)
{
    public NewEntry Entry(Guid id, Source source) => new()
    {
        Id = id, Subject = Subject, Verb = Verb, Unit = Unit, OccurredAt = LocalDays.StartOf(Day), Source = source, Strength = Strength, Facts = Facts,
    };
}

/// <summary>A claim and where it comes from.</summary>
internal sealed record Sourced(Claim Claim, Source Source);

/// <summary>The entry that stands for a claim, and whether it is new; whether it restates a voided one; the figure that it replaces.</summary>
internal sealed record Recorded(Guid Entry, bool New, bool Restates = false, long? Replaces = null);
