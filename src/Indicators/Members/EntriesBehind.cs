using CamTay.Evidence;
using CamTay.Indicators.Standpoints;
using CamTay.Plan;

namespace CamTay.Indicators.Members;

/// <summary>The ledger entries behind the lines of one page of a list.</summary>
internal sealed class EntriesBehind(IFigures figures, ILedgerReader ledger, Standpoint at)
{
    /// <summary>So many are shown of one line; a busy unit's day of visits may stand on hundreds.</summary>
    public const int Most = 12;

    private IReadOnlyDictionary<string, IReadOnlyList<Guid>> ids = new Dictionary<string, IReadOnlyList<Guid>>();
    private IReadOnlyDictionary<Guid, Entry> entries = new Dictionary<Guid, Entry>();

    public async Task Load(Target target, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        ids = await figures.EntriesOf(at.Plan.Code, target.Id, subjects, at.On, at.Position, at.Revision, ct);
        entries = (await ledger.ByIds([.. ids.Values.SelectMany(Newest)], ct)).ToDictionary(e => e.Id);
    }

    public int Count(string subject) => ids.GetValueOrDefault(subject, []).Count;

    /// <summary>The newest first.</summary>
    public IEnumerable<Entry> Of(string subject) => Newest(ids.GetValueOrDefault(subject, [])).Where(entries.ContainsKey).Select(id => entries[id]);

    private static IEnumerable<Guid> Newest(IReadOnlyList<Guid> all) => all.Reverse().Take(Most);
}
