using CamTay.Evidence;
using CamTay.Imports.Claims;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Queue;

/// <summary>Reads a waiting row again as its kind reads it.</summary>
internal sealed class QueuedFacts(AppDb db, KindList kinds, TimeProvider clock)
{
    private readonly Dictionary<Guid, Import> imports = [];

    public StaffKind KindOf(string code) => (StaffKind)kinds.Need(code);

    public StaffFact Of(QueueItem item) =>
        item.Cells is null ? throw new RefusedException(QueueRefusals.Erased)
        : KindOf(item.Kind).Read(CellsJson.Row(KindOf(item.Kind), item.Row, item.Cells, clock.Today())) ?? throw new RefusedException(QueueRefusals.Erased);

    public async Task<Source> SourceOf(QueueItem item, CancellationToken ct)
    {
        if (!imports.TryGetValue(item.ImportId, out var import))
            imports[item.ImportId] = import = await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == item.ImportId, ct);
        return new Chunk(import.Id, import.Account, import.Sha256).SourceOf(item.Row);
    }
}
