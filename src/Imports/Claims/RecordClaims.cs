using CamTay.Evidence;

namespace CamTay.Imports.Claims;

/// <summary>Records claims that stand beside each other: each once, whatever file says it again.</summary>
internal sealed class RecordClaims(ILedger ledger, ILedgerReader reader)
{
    public async Task<IReadOnlyList<Recorded>> Record(string kind, IReadOnlyList<Sourced> claims, CancellationToken ct)
    {
        var answers = new Recorded[claims.Count];
        var after = new Guid?[claims.Count];
        var added = new Dictionary<Guid, NewEntry>();
        await Attended(claims, answers, ct);
        var open = Enumerable.Range(0, claims.Count).Where(i => answers[i] is null).ToList();
        // A voided entry keeps its id for ever; what restates it hangs on it by its own id, and so on along the chain.
        while (open.Count > 0)
        {
            var ids = open.ToDictionary(i => i, i => StatementId.Of(kind, claims[i].Claim, after[i]));
            var known = (await reader.ByIds(ids.Values.Distinct().ToList(), ct)).ToDictionary(e => e.Id);
            foreach (var (i, id) in ids)
                if (known.GetValueOrDefault(id) is { VoidedBy: not null }) after[i] = id;
                else
                {
                    var isNew = !known.ContainsKey(id) && added.TryAdd(id, claims[i].Claim.Entry(id, claims[i].Source));
                    answers[i] = new Recorded(id, isNew, isNew && after[i] is not null);
                }
            open.RemoveAll(i => answers[i] is not null);
        }
        await ledger.Append([.. added.Values], ct: ct);
        return answers;
    }

    // A class that was attended by code or by the trainer's list is not attended once more because a file says so.
    private async Task Attended(IReadOnlyList<Sourced> claims, Recorded[] answers, CancellationToken ct)
    {
        var subjects = claims.Where(c => c.Claim.Verb == Verb.Attended).Select(c => c.Claim.Subject).Distinct().ToList();
        if (subjects.Count == 0) return;
        var standing = (await reader.OfSubjects(subjects, ct)).Where(e => e is { Verb: Verb.Attended, VoidedBy: null })
            .GroupBy(e => (e.Subject, e.Day, e.Facts.Code)).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Strength).First());
        for (var i = 0; i < claims.Count; i++)
            if (claims[i].Claim is { Verb: Verb.Attended } said && standing.TryGetValue((said.Subject, said.Day, said.Facts.Code), out var entry) && entry.Strength > said.Strength)
                answers[i] = new Recorded(entry.Id, false);
    }
}
