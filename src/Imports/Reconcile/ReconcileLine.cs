using CamTay.Evidence;
using CamTay.People;

namespace CamTay.Imports.Reconcile;

/// <summary>What a source says of a member of staff.</summary>
/// <param name="Entries">Standing entries of the source, the strongest and latest first.</param>
internal sealed record SourceStanding(Standing Standing, IReadOnlyList<Entry> Entries)
{
    public Entry? Latest => Entries.Count > 0 ? Entries[0] : null;

    /// <summary>Somebody says so of herself, and nobody has looked at it yet.</summary>
    public bool Declared => Latest is { Strength: Strength.Declared };
}

/// <summary>A member of staff beside what the sources say of her, in the order of <see cref="ReconcileSource.All"/>.</summary>
internal sealed record ReconcileLine(StaffMember Person, string UnitName, IReadOnlyList<SourceStanding> Of, int Source)
{
    public string Subject => Person.Subject;

    public string Unit => Person.Unit!;

    /// <summary>The source that the list is about; of the joint list the first.</summary>
    public SourceStanding Said => Of[Source];

    public Joint Joint => (Of[0].Standing == Standing.Matched, Of[1].Standing == Standing.Matched) switch
    {
        (true, true) => Joint.Both,
        (true, false) => Joint.First,
        (false, true) => Joint.Second,
        _ => Joint.Neither,
    };

    /// <summary>Null for who may not see names there: then only the pseudonym is shown. This and what follows is known for lines that are shown.</summary>
    public string? Name { get; init; }

    /// <summary>Name of the file behind the latest entry; null when it came another way.</summary>
    public string? File { get; init; }

    /// <summary>Page where it is decided whether an uncertain one is hers: of the waiting row or of the photo.</summary>
    public string? Decide { get; init; }

    /// <summary>Accounts nearest to her unit that may send the file; only where names may be seen.</summary>
    public string? Ask { get; init; }

    /// <summary>The import that brought the latest entry.</summary>
    public (Guid Import, int Row)? Place => Said.Latest?.Source is { Import: { } import, Row: { } row } ? (import, row) : null;
}

/// <summary>How many people of a unit stand how with a source.</summary>
internal sealed record ReconcileCounts(ReconcileSource Source, IReadOnlyDictionary<Standing, int> People)
{
    public int Of(Standing standing) => People.GetValueOrDefault(standing);

    public int All => People.Values.Sum();
}
