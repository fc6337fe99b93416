namespace CamTay.People.Units;

/// <summary>The units as they stand on one day. A merged unit stands below its successor. Never changes once built.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<string, List<string>> children = new(StringComparer.Ordinal);

    public UnitTree(IReadOnlyDictionary<string, Unit> units)
    {
        Units = units;
        foreach (var unit in units.Values.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            if (unit.Parent is null || !units.ContainsKey(unit.Parent)) Roots.Add(unit.Code);
            else if (children.TryGetValue(unit.Parent, out var siblings)) siblings.Add(unit.Code);
            else children[unit.Parent] = [unit.Code];
        }
    }

    public IReadOnlyDictionary<string, Unit> Units { get; }

    public List<string> Roots { get; } = [];

    public IReadOnlyList<string> ChildrenOf(string code) => children.TryGetValue(code, out var found) ? found : [];

    /// <summary>The unit itself and all below it; a code that is not in the register stands alone.</summary>
    public HashSet<string> Subtree(string top)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { top };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var code))
            foreach (var child in ChildrenOf(code))
                if (found.Add(child)) open.Enqueue(child);
        return found;
    }

    public bool IsAtOrBelow(string code, string top)
    {
        var at = code;
        for (var steps = 0; steps <= Units.Count; steps++)
        {
            if (at == top) return true;
            if (!Units.TryGetValue(at, out var unit) || unit.Parent is null) return false;
            at = unit.Parent;
        }
        return false;
    }
}
