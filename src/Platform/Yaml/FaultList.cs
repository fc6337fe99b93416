namespace CamTay.Platform.Yaml;

/// <summary>Collects every fault of a file; reading goes on after each.</summary>
public sealed class FaultList
{
    private readonly List<FileFault> found = [];

    public void Add(int line, string path, string vi, string en) => found.Add(new FileFault(line, path, vi, en));

    public IReadOnlyList<FileFault> InOrder => [.. found.Distinct().OrderBy(f => f.Line).ThenBy(f => f.Path, StringComparer.Ordinal)];

    public bool None => found.Count == 0;
}
