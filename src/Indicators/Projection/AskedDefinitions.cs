using System.Collections.Concurrent;
using CamTay.Plan;

namespace CamTay.Indicators.Projection;

/// <summary>Definitions of older plan revisions that a reader of this process waits for; the follower folds them, and then they are left alone again.</summary>
internal sealed class AskedDefinitions
{
    private readonly ConcurrentDictionary<string, Target> targets = new();

    public IEnumerable<Target> All => targets.Values;

    public void Add(Target target) => targets[target.DefinitionHash] = target;

    public void Drop(string hash) => targets.TryRemove(hash, out _);
}
