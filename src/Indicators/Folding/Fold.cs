using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Where and from when a member changes the sums (evidence.md §3).</summary>
/// <param name="Day">Day number from which on it counts.</param>
/// <param name="At">Unit code, or <c>commune:CODE</c> for residents.</param>
/// <param name="Group">Professional group, else "".</param>
/// <param name="Strength">Strength of the numerator part; 0 where there is none.</param>
internal readonly record struct Place(int Day, string At, string Group, int Strength);

internal readonly record struct Amount(long Den, long Num, long Conflict)
{
    public bool IsNothing => Den == 0 && Num == 0 && Conflict == 0;

    public static Amount operator +(Amount a, Amount b) => new(a.Den + b.Den, a.Num + b.Num, a.Conflict + b.Conflict);

    public static Amount operator -(Amount a) => new(-a.Den, -a.Num, -a.Conflict);
}

/// <summary>How one target turns the history of one member (its key) into increments. A pure function; the same for a batch that follows the ledger and for a whole history.</summary>
internal abstract class Fold(Target target)
{
    protected Target Target { get; } = target;

    protected bool IsStrong(Entry entry) => entry.Strength >= Target.LeastStrength;

    /// <summary>The member whose history this entry belongs to; null when this target does not look at it.</summary>
    public abstract string? KeyOf(Entry entry);

    /// <summary>Adds the member's increments, given its standing entries in sequence order.</summary>
    public abstract void Increments(string key, IReadOnlyList<Entry> facts, Increments into);

    public static Fold For(Target target) => target.Population.Kind switch
    {
        PopulationKind.Staff => new StaffFold(target),
        PopulationKind.Facility => new FacilityFold(target),
        PopulationKind.Visits => new VisitsFold(target),
        PopulationKind.Residents => new ResidentsFold(target),
        PopulationKind.Survey => new SurveyFold(target),
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };
}

/// <summary>Increments by place, summed; two of them can be subtracted.</summary>
internal sealed class Increments
{
    private readonly Dictionary<Place, Amount> amounts = [];

    public void Add(Place place, Amount amount)
    {
        if (amount.IsNothing) return;
        amounts[place] = amounts.TryGetValue(place, out var old) ? old + amount : amount;
    }

    public IEnumerable<(Place Place, Amount Amount)> Since(Increments? before)
    {
        foreach (var (place, amount) in amounts)
        {
            var change = before is not null && before.amounts.TryGetValue(place, out var old) ? amount + -old : amount;
            if (!change.IsNothing) yield return (place, change);
        }
        if (before is null) yield break;
        foreach (var (place, old) in before.amounts)
            if (!amounts.ContainsKey(place) && !old.IsNothing) yield return (place, -old);
    }
}
