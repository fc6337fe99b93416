using CamTay.Platform;

namespace CamTay.Evidence.Journal;

/// <summary>The units whose entries this account may list, with their structure as the ledger itself tells it.</summary>
internal sealed class JournalUnits(ILedgerReader ledger, IAccess access, ISubjectNames names)
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
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var e in await ledger.OfPrefix(Subjects.Unit(""), ct))
            if (e.Verb is Verb.Opened or Verb.Changed or Verb.Merged && e.VoidedBy is null) found[e.Unit] = e.Facts.Place;
        return parents = found;
    }
}
