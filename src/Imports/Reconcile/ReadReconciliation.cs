using CamTay.Evidence;
using CamTay.Imports.Queue;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Reconcile;

/// <summary>The people who work in a unit and below it today, beside what the two outside sources say of them.</summary>
internal sealed class ReadReconciliation(AppDb db, IStaff staff, IUnits units, ILedgerReader ledger, ISubjectNames names, IHolders holders, WaitingRows waiting, ReadQueue queue, IAccess access)
{
    /// <summary>More people than any province employs.</summary>
    private const int Everybody = 100_000;

    public string Unit { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    public IReadOnlyList<ReconcileCounts> Counts { get; private set; } = [];

    public IReadOnlyList<ReconcileLine> Lines { get; private set; } = [];

    /// <summary>Waiting rows that lead to nobody of the register, for whoever may decide them.</summary>
    public int Nobody { get; private set; }

    public async Task Load(string? asked, ReconcileSource source, Standing? part, CancellationToken ct)
    {
        await Choose(asked, ct);
        var below = await units.Subtree(Unit, ct);
        var people = (await staff.Search("", below, Everybody, ct)).Where(p => p.Unit is not null && below.Contains(p.Unit)).ToList();
        var entries = (await ledger.OfSubjects([.. people.Select(p => p.Subject)], [.. ReconcileSource.All.Select(s => s.Verb)], ct)).ToLookup(e => e.Subject);
        foreach (var one in ReconcileSource.All)
        {
            var (may, nobody) = await waiting.Read(one.Kind, ct);
            var stood = people.Select(p => (Person: p, Standing: StandingOf(p, entries[p.Subject].Any(one.Counts), may))).ToList();
            Counts = [.. Counts, new ReconcileCounts(one, stood.Count(s => s.Standing == Standing.Matched), stood.Count(s => s.Standing == Standing.Uncertain), stood.Count(s => s.Standing == Standing.Missing))];
            if (one != source) continue;
            Nobody = access.May(Permission.MatchPeople) ? nobody : 0;
            Lines = await Describe([.. stood.Where(s => part is null || s.Standing == part)], one, entries, may, ct);
        }
    }

    private async Task Choose(string? asked, CancellationToken ct)
    {
        var all = await units.All(ct);
        Choices = [.. all.Values.Where(u => access.May(Permission.ViewFigures, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
        Unit = asked is { Length: > 0 } ? asked
            : access.HomeUnits.FirstOrDefault(u => u.Length > 0 && access.May(Permission.ViewFigures, u)) ?? all.Values.Where(u => u.Parent is null && access.May(Permission.ViewFigures, u.Code)).Select(u => u.Code).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        access.Require(Permission.ViewFigures, Unit);
        UnitName = all.GetValueOrDefault(Unit)?.Name ?? Unit;
    }

    private static Standing StandingOf(StaffMember person, bool has, IReadOnlyDictionary<string, Guid> may) =>
        has ? Standing.Matched : may.ContainsKey(person.Subject) ? Standing.Uncertain : Standing.Missing;

    private async Task<IReadOnlyList<ReconcileLine>> Describe(IReadOnlyList<(StaffMember Person, Standing Standing)> people, ReconcileSource source,
        ILookup<string, Entry> entries, IReadOnlyDictionary<string, Guid> may, CancellationToken ct)
    {
        var all = await units.All(ct);
        var seen = await names.Names([.. people.Select(p => p.Person.Subject)], ct);
        var ask = await holders.Nearest([.. people.Where(p => p.Standing == Standing.Missing).Select(p => (Permission.Import, p.Person.Unit!)).Distinct()], ct);
        var mine = (await queue.Visible(source.Kind, ct)).ToHashSet();
        var files = await db.Set<Import>().AsNoTracking().Where(i => i.Kind == source.Kind).ToDictionaryAsync(i => i.Id, i => i.FileName, ct);
        return [.. people.Select(p =>
        {
            var person = p.Person;
            var own = entries[person.Subject].Where(source.Counts).OrderByDescending(e => e.Day).ThenByDescending(e => e.Seq).ToList();
            var line = new ReconcileLine(person.Subject, seen.GetValueOrDefault(person.Subject), person.Group, person.Unit!, all.GetValueOrDefault(person.Unit!)?.Name ?? person.Unit!, p.Standing, own, null,
                p.Standing == Standing.Uncertain && mine.Contains(may[person.Subject]) ? may[person.Subject] : null,
                p.Standing == Standing.Missing && seen.ContainsKey(person.Subject) ? string.Join(", ", ask.GetValueOrDefault((Permission.Import, person.Unit!), []).Take(2)) : null);
            return line with { File = line.Place is { } place ? files.GetValueOrDefault(place.Import) : null };
        }).OrderBy(l => l.UnitName, StringComparer.Ordinal).ThenBy(l => l.Name ?? l.Subject, StringComparer.Ordinal)];
    }
}
