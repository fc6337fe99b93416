using CamTay.Platform;

namespace CamTay.People.Units;

internal sealed class ReadUnits(AppDb db, UnitTrees trees) : IUnits
{
    public async Task<IReadOnlyDictionary<string, Unit>> All(CancellationToken ct = default) => (await trees.Today(db, ct)).Units;

    public async Task<IReadOnlySet<string>> Subtree(string code, CancellationToken ct = default) => (await trees.Today(db, ct)).Subtree(code);
}
