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
        var open = Enumerable.Range(0, claims.Count).ToList();
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
}
