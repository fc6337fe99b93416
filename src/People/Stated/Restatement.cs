using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People.Stated;

/// <summary>
/// Brings the ledger to what the register says: for each fact that changed, a void of the old statement and the right one after it.
/// Collects for a whole batch; <see cref="RestateFacts"/> writes it.
/// </summary>
internal sealed class Restatement(IEnumerable<StatedFact> known, TimeProvider clock)
{
    private readonly Dictionary<string, Dictionary<string, StatedFact>> stated = known
        .GroupBy(f => f.Subject, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToDictionary(f => f.Fact, StringComparer.Ordinal), StringComparer.Ordinal);

    public List<NewEntry> Entries { get; } = [];

    public List<StatedFact> Added { get; } = [];

    /// <summary>Says exactly <paramref name="claims"/> of a subject, nothing else. Returns the ids of what it had to append.</summary>
    public List<Guid> Say(string subject, IReadOnlyList<Claim> claims, Source source)
    {
        var before = Entries.Count;
        if (!stated.TryGetValue(subject, out var facts)) stated[subject] = facts = new(StringComparer.Ordinal);
        foreach (var gone in facts.Values.Where(f => f.Said is not null && claims.All(c => c.Fact != f.Fact)))
            Withdraw(gone, UnitSaid(gone), source);
        foreach (var claim in claims)
            Say(subject, facts, claim, source);
        return [.. Entries.Skip(before).Select(e => e.Id)];
    }

    private void Say(string subject, Dictionary<string, StatedFact> facts, Claim claim, Source source)
    {
        var fact = facts.GetValueOrDefault(claim.Fact);
        if (fact?.Said == claim.Said) return;
        if (fact?.Said is not null) Withdraw(fact, UnitSaid(fact), source);
        var entry = claim.Entry(subject, fact?.Entry, source);
        Entries.Add(entry);
        if (fact is null)
        {
            facts[claim.Fact] = fact = new StatedFact { Subject = subject, Fact = claim.Fact };
            Added.Add(fact);
        }
        (fact.Entry, fact.Said) = (entry.Id, claim.Said);
    }

    private void Withdraw(StatedFact fact, string unit, Source source)
    {
        Entries.Add(new NewEntry
        {
            Id = StatementId.Of("void", fact.Entry.ToString()), Subject = Subjects.Account(source.Account), Verb = Verb.Voided, Unit = unit,
            OccurredAt = clock.GetUtcNow(), Source = source, Strength = Claim.StrengthOf(source), Voids = fact.Entry,
            Facts = new Facts { Reason = "sửa sổ đăng ký" },
        });
        fact.Said = null;
    }

    private static string UnitSaid(StatedFact fact) => fact.Said!.Split('|')[1];
}
