using CamTay.Evidence;
using CamTay.Imports.Queue;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Reconcile;

/// <summary>The people who work in a unit and below it today, beside what the two outside sources say of them. All are counted in one pass; names, files and whom to ask are read for the lines that are shown.</summary>
internal sealed class ReadReconciliation(AppDb db, IStaff staff, IUnits units, ILedgerReader ledger, ISubjectNames names, IHolders holders, WaitingRows waiting, ReadQueue queue, KeptPeople kept,
    IEnumerable<IEvidenceRecord> records, IAccess access, Language l)
{
    public const int PageSize = 50;

    /// <summary>More people than any province employs.</summary>
    private const int Everybody = 100_000;

    private readonly Dictionary<string, IReadOnlyDictionary<string, Guid>> may = [];
    private IReadOnlyDictionary<string, Unit> all = new Dictionary<string, Unit>();

    public string Unit { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    public IReadOnlyList<ReconcileCounts> Counts { get; private set; } = [];

    public IReadOnlyDictionary<Joint, int> Together { get; private set; } = new Dictionary<Joint, int>();

    /// <summary>Those asked for, by unit, without what <see cref="Show"/> adds.</summary>
    public IReadOnlyList<ReconcileLine> Lines { get; private set; } = [];

    /// <summary>Waiting rows that lead to nobody of the register, for whoever may decide them.</summary>
    public int Nobody { get; private set; }

    public async Task Load(string? asked, ReconcileView view, CancellationToken ct)
    {
        await Choose(asked, ct);
        foreach (var source in ReconcileSource.All)
        {
            (may[source.Kind], var nobody) = await waiting.Read(source.Kind, ct);
            if (source == view.Source && access.May(Permission.MatchPeople)) Nobody = nobody;
        }
        var lines = await People(view, ct);
        Counts = [.. ReconcileSource.All.Select((s, i) => new ReconcileCounts(s, lines.CountBy(line => line.Of[i].Standing).ToDictionary()))];
        Together = lines.CountBy(line => line.Joint).ToDictionary();
        Lines = [.. lines.Where(view.Shows)];
    }

    /// <summary>The lines in the order asked, and how many fit: those of the page as they are shown, or all.</summary>
    /// <param name="size">Lines of a page; null: all.</param>
    public async Task<(IReadOnlyList<ReconcileLine> Shown, int Found)> Show(ReconcileView view, IReadOnlyList<Column<ReconcileLine>> columns, TableQuery query, int? size, CancellationToken ct)
    {
        // Only a search, or an order by name, needs what is known of shown lines for all.
        var whole = size is null || query.Text is not null || query.Sort == ReconcileColumns.Name;
        var found = query.Apply(columns, whole ? await Describe(Lines, view, ct) : Lines, l);
        if (size is not { } page) return (found, found.Count);
        var shown = found.Skip((Math.Min(query.Page, Math.Max(1, (found.Count + page - 1) / page)) - 1) * page).Take(page).ToList();
        return (await Decide(whole ? shown : await Describe(shown, view, ct), view, ct), found.Count);
    }

    private async Task Choose(string? asked, CancellationToken ct)
    {
        all = await units.All(ct);
        Choices = [.. all.Values.Where(u => access.May(Permission.ViewFigures, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
        Unit = asked is { Length: > 0 } ? asked
            : access.HomeUnits.FirstOrDefault(u => u.Length > 0 && access.May(Permission.ViewFigures, u)) ?? all.Values.Where(u => u.Parent is null && access.May(Permission.ViewFigures, u.Code)).Select(u => u.Code).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        access.Require(Permission.ViewFigures, Unit);
        UnitName = NameOf(Unit);
    }

    private string NameOf(string unit) => all.GetValueOrDefault(unit)?.Name ?? unit;

    private async Task<IReadOnlyList<ReconcileLine>> People(ReconcileView view, CancellationToken ct)
    {
        var people = await kept.Of(Unit, await ledger.Size(ct), () => ReadPeople(ct));
        // They come by name; for who may not see names the order must not tell them either.
        var ordered = access.May(Permission.ViewNames, Unit) ? people.OrderBy(p => NameOf(p.Person.Unit!), StringComparer.Ordinal)
            : people.OrderBy(p => NameOf(p.Person.Unit!), StringComparer.Ordinal).ThenBy(p => p.Person.Subject, StringComparer.Ordinal);
        return [.. ordered.Select(p => new ReconcileLine(p.Person, NameOf(p.Person.Unit!), [.. ReconcileSource.All.Select(s => StandingOf(s, p.Person, p.Entries))], view.At))];
    }

    private async Task<IReadOnlyList<SourceEntries>> ReadPeople(CancellationToken ct)
    {
        var below = await units.Subtree(Unit, ct);
        var people = (await staff.Search("", below, Everybody, ct)).Where(p => p.Unit is not null && below.Contains(p.Unit)).ToList();
        var entries = (await ledger.OfSubjects([.. people.Select(p => p.Subject)], [.. ReconcileSource.All.Select(s => s.Verb)], ct))
            .Where(e => ReconcileSource.All.Any(s => s.Counts(e))).ToLookup(e => e.Subject);
        return [.. people.Select(p => new SourceEntries(p, [.. entries[p.Subject]]))];
    }

    private SourceStanding StandingOf(ReconcileSource source, StaffMember person, IEnumerable<Entry> entries)
    {
        var own = entries.Where(source.Counts).OrderByDescending(e => e.Strength > Strength.Declared).ThenByDescending(e => e.Day).ThenByDescending(e => e.Seq).ToList();
        return own is [{ Strength: > Strength.Declared }, ..] ? new(Standing.Matched, own)
            : new(own.Count > 0 || may[source.Kind].ContainsKey(person.Subject) ? Standing.Uncertain : Standing.Missing, own);
    }

    private async Task<IReadOnlyList<ReconcileLine>> Describe(IReadOnlyList<ReconcileLine> lines, ReconcileView view, CancellationToken ct)
    {
        var seen = await names.Names([.. lines.Select(line => line.Subject)], ct);
        lines = [.. lines.Select(line => line with { Name = seen.GetValueOrDefault(line.Subject) })];
        if (view.Source is null) return lines;
        var ask = await holders.Nearest([.. lines.Where(line => line.Said.Standing == Standing.Missing).Select(line => (Permission.Import, line.Unit)).Distinct()], ct);
        var imports = lines.Select(line => line.Place?.Import).OfType<Guid>().Distinct().ToList();
        var files = await db.Set<Import>().AsNoTracking().Where(i => imports.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.FileName, ct);
        return [.. lines.Select(line => line with
        {
            File = line.Place is { } place ? files.GetValueOrDefault(place.Import) : null,
            Ask = line is { Said.Standing: Standing.Missing, Name: not null } ? string.Join(", ", ask.GetValueOrDefault((Permission.Import, line.Unit), []).Take(2)) : null,
        })];
    }

    /// <summary>Links the uncertain ones of a page to where they are decided.</summary>
    private async Task<IReadOnlyList<ReconcileLine>> Decide(IReadOnlyList<ReconcileLine> lines, ReconcileView view, CancellationToken ct)
    {
        if (view.Source is null || lines.All(line => line.Said.Standing != Standing.Uncertain)) return lines;
        var mine = (await queue.Visible(view.Source.Kind, ct)).ToHashSet();
        var decided = new List<ReconcileLine>(lines.Count);
        foreach (var line in lines)
            decided.Add(line.Said.Standing != Standing.Uncertain ? line : line with
            {
                Decide = line.Said.Latest is { } said ? await Behind(said, ct)
                    : may[view.Source.Kind].TryGetValue(line.Subject, out var row) && mine.Contains(row) ? $"/hang-cho/{row}" : null,
            });
        return decided;
    }

    private async Task<string?> Behind(Entry said, CancellationToken ct)
    {
        foreach (var source in records)
            if (await source.Find(said.Id, ct) is { Link: { } link }) return link;
        return null;
    }
}
