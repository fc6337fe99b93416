namespace CamTay.Plan.Reading;

/// <summary>Collects every fault of a file; reading goes on after each.</summary>
internal sealed class FaultList
{
    private readonly List<PlanFault> found = [];

    public void Add(int line, string path, string vi, string en) => found.Add(new PlanFault(line, path, vi, en));

    public IReadOnlyList<PlanFault> InOrder => [.. found.Distinct().OrderBy(f => f.Line).ThenBy(f => f.Path, StringComparer.Ordinal)];

    public bool None => found.Count == 0;
}
