using System.Globalization;
using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>Records facts of people who are known: each counts for the unit of its day, if the account may act there.</summary>
internal sealed class AssignFacts(StaffUnits units, RecordClaims record, IAccess access)
{
    public async Task<IReadOnlyList<Outcome>> Assign(ImportKind kind, IReadOnlyList<StaffClaim> claims, Permission permission, CancellationToken ct)
    {
        var outcomes = new Outcome[claims.Count];
        var places = await units.On(claims.Select(c => (c.Subject, c.Fact.Day)).Distinct().ToList(), ct);
        var allowed = new List<(int Row, Refusal? Warning, Sourced Claim)>();
        for (var i = 0; i < claims.Count; i++)
        {
            var (fact, subject, source) = claims[i];
            var day = fact.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            if (!places.TryGetValue((subject, fact.Day), out var place)) outcomes[i] = Outcome.Rejected(RowRefusals.NeverEmployed) with { Subject = subject };
            else if (!access.May(permission, place.Unit)) outcomes[i] = Outcome.Rejected(RowRefusals.NotYourPerson);
            else allowed.Add((i, place.Employed ? fact.Warning : RowRefusals.NotEmployedThen.With(day, place.Unit),
                new(new Claim(subject, place.Unit, fact.Day, fact.Verb, fact.Facts, fact.Strength), source)));
        }
        var recorded = await record.Record(kind.Code, allowed.Select(a => a.Claim).ToList(), ct);
        foreach (var ((row, warning, claim), entry) in allowed.Zip(recorded))
            outcomes[row] = Told(entry, warning) with { Subject = claim.Claim.Subject };
        return outcomes;
    }

    private static Outcome Told(Recorded recorded, Refusal? warning) => recorded.New
        ? new Outcome(RowResult.Accepted, recorded.Restates ? RowRefusals.Again : warning, Entry: recorded.Entry)
        : new Outcome(RowResult.Unchanged, Entry: recorded.Entry);
}
