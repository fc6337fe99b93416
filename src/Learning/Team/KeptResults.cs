using CamTay.Evidence;

namespace CamTay.Learning.Team;

/// <summary>What someone showed last of a skill, and before that; null when it was shown once.</summary>
internal readonly record struct SkillResult(string Skill, long Last, long? Before)
{
    public bool Fell => Last < Before;
}

/// <summary>
/// The results of each member of staff, kept in memory: those of a province are a hundred thousand entries, too many to read for each page of a
/// list. What the ledger received since is asked for first, and whoever it concerns is read anew.
/// </summary>
internal sealed class KeptResults : IDisposable
{
    /// <summary>Beyond so many new entries, everybody is read anew.</summary>
    private const int Far = 5000;

    private readonly Dictionary<string, IReadOnlyList<SkillResult>> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1);
    private long position;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SkillResult>>> Of(IReadOnlyCollection<string> subjects, ILedgerReader ledger, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await Follow(ledger, ct);
            var unknown = subjects.Where(s => !kept.ContainsKey(s)).ToList();
            var found = (await ledger.OfSubjects(unknown, [Verb.Demonstrated], ct)).Where(e => e.VoidedBy is null).ToLookup(e => e.Subject, StringComparer.Ordinal);
            foreach (var subject in unknown) kept[subject] = [.. found[subject].GroupBy(e => e.Facts.Code!).Select(Result)];
            return subjects.Distinct().ToDictionary(s => s, s => kept[s], StringComparer.Ordinal);
        }
        finally { turn.Release(); }
    }

    public void Dispose() => turn.Dispose();

    private async Task Follow(ILedgerReader ledger, CancellationToken ct)
    {
        var size = await ledger.Size(ct);
        if (kept.Count == 0 || size - position > Far) kept.Clear();
        else
        {
            var news = await ledger.After(position, Far, ct);
            var voided = await ledger.ByIds([.. news.Where(e => e.Voids is not null).Select(e => e.Voids!.Value)], ct);
            foreach (var entry in news.Concat(voided).Where(e => e.Verb == Verb.Demonstrated)) kept.Remove(entry.Subject);
        }
        position = size;
    }

    private static SkillResult Result(IGrouping<string, Entry> shown)
    {
        var values = shown.OrderBy(e => e.Day).ThenBy(e => e.Seq).Select(e => e.Facts.Value ?? 0).TakeLast(2).ToList();
        return new(shown.Key, values[^1], values.Count > 1 ? values[0] : null);
    }
}
