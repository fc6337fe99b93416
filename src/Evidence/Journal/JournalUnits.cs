using CamTay.Evidence.Ledger;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Journal;

/// <summary>The units whose entries this account may list, with their structure as the ledger itself tells it.</summary>
internal sealed class JournalUnits(AppDb db, IAccess access, ISubjectNames names)
{
    private IReadOnlyDictionary<string, string?>? parents;

    /// <summary>Code and name of each, in the order of names.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> Choices(CancellationToken ct)
    {
        var mine = access.UnitsFor(Permission.ViewJournal);
        var codes = (await Parents(ct)).Keys.Where(u => mine is null || mine.Contains(u)).ToList();
        var known = await names.Names([.. codes.Select(Subjects.Unit)], ct);
        return [.. codes.Select(c => (c, known.GetValueOrDefault(Subjects.Unit(c)) ?? c)).OrderBy(u => u.Item2, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))];
    }

    /// <summary>The units to list: those of the account, narrowed to a unit and all below it. Null: every unit.</summary>
    public async Task<IReadOnlySet<string>?> Allowed(string? below, CancellationToken ct)
    {
        var mine = access.UnitsFor(Permission.ViewJournal);
        if (below is not null)
        {
            var tree = await Parents(ct);
            var subtree = tree.Keys.Append(below).Where(u => IsAtOrBelow(tree, u, below)).ToHashSet(StringComparer.Ordinal);
            return subtree.Where(u => mine is null || mine.Contains(u)).ToHashSet(StringComparer.Ordinal);
        }
        // What stands above all units (a census) is for those who hold the right at the top.
        if (mine is null || !access.May(Permission.ViewJournal, "")) return mine;
        return mine.Append("").ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsAtOrBelow(IReadOnlyDictionary<string, string?> tree, string unit, string top)
    {
        var at = unit;
        for (var steps = 0; at is not null && steps < 20; steps++, at = tree.GetValueOrDefault(at))
            if (at == top) return true;
        return false;
    }

    private async Task<IReadOnlyDictionary<string, string?>> Parents(CancellationToken ct)
    {
        if (parents is not null) return parents;
        int[] structure = [(int)Verb.Opened, (int)Verb.Changed, (int)Verb.Merged];
        // "unit:" up to "unit;": a range of the index of subjects, in byte order on both databases.
        var rows = await db.Set<EntryRow>().AsNoTracking()
            .Where(e => e.Subject.CompareTo("unit:") >= 0 && e.Subject.CompareTo("unit;") < 0 && structure.Contains(e.Verb) && !db.Set<EntryRow>().Any(v => v.Voids == e.Id))
            .OrderBy(e => e.Seq).Select(e => new { e.Unit, e.Statement }).ToListAsync(ct);
        return parents = rows.GroupBy(r => r.Unit, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => StatementReader.Read(0, g.Last().Statement).Facts.Place, StringComparer.Ordinal);
    }
}
