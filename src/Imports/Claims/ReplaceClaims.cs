using CamTay.Evidence;

namespace CamTay.Imports.Claims;

/// <summary>Records claims of which only one can stand for a subject, day and group: a later one with other numbers voids the earlier.</summary>
internal sealed class ReplaceClaims(ILedger ledger, ILedgerReader reader, TimeProvider clock)
{
    private readonly record struct Slot(string Subject, Verb Verb, DateOnly Day, string? Group);

    private sealed record Held(Guid? Last, IReadOnlyList<(Guid Id, Facts Facts)> Standing);

    /// <param name="reason">Of the void, for whoever opens the old entry later.</param>
    public async Task<IReadOnlyList<Recorded>> Record(string kind, IReadOnlyList<Sourced> claims, string reason, CancellationToken ct)
    {
        var slots = await Before(claims, ct);
        var added = new List<NewEntry>();
        var answers = new List<Recorded>(claims.Count);
        foreach (var (claim, source) in claims)
        {
            var slot = new Slot(claim.Subject, claim.Verb, claim.Day, claim.Facts.Group);
            var held = slots.GetValueOrDefault(slot) ?? new Held(null, []);
            if (held.Standing.Count == 1 && held.Standing[0].Facts == claim.Facts)
            {
                answers.Add(new Recorded(held.Standing[0].Id, false));
                continue;
            }
            var id = StatementId.Of(kind, claim, held.Last);
            added.AddRange(held.Standing.Select(old => Void(old.Id, id, claim, source, reason)));
            added.Add(claim.Entry(id, source));
            slots[slot] = new Held(id, [(id, claim.Facts)]);
            long? replaced = held.Standing.Count > 0 ? held.Standing[^1].Facts.Value : null;
            answers.Add(new Recorded(id, true, held.Last is not null && replaced is null, replaced));
        }
        await ledger.Append(added, ct: ct);
        return answers;
    }

    private async Task<Dictionary<Slot, Held>> Before(IReadOnlyList<Sourced> claims, CancellationToken ct)
    {
        var entries = await reader.OfSubjects(claims.Select(c => c.Claim.Subject).Distinct().ToList(), ct);
        return entries.GroupBy(e => new Slot(e.Subject, e.Verb, e.Day, e.Facts.Group))
            .ToDictionary(g => g.Key, g => new Held(g.Last().Id, [.. g.Where(e => e.VoidedBy is null).Select(e => (e.Id, e.Facts))]));
    }

    private NewEntry Void(Guid old, Guid by, Claim claim, Source source, string reason) => new()
    {
        Id = StatementId.OfVoid(old, by), Subject = Subjects.Account(source.Account), Verb = Verb.Voided, Unit = claim.Unit, OccurredAt = clock.GetUtcNow(),
        Source = source, Strength = Strength.Imported, Facts = new() { Reason = reason }, Voids = old,
    };
}
