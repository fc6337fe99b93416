using CamTay.Platform;

namespace CamTay.Imports.Runs;

/// <summary>One chunk at a time over all nodes, so that what a chunk reads of the ledger still holds when it appends.</summary>
internal static class ImportLock
{
    public static Task Take(AppDb db, CancellationToken ct) => db.TakeTurn("imports", ct);
}
