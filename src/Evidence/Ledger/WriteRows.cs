using System.Data;
using CamTay.Platform;

namespace CamTay.Evidence.Ledger;

internal static class WriteRows
{
    public static readonly (string Name, DbType Type)[] Columns =
    [
        ("seq", DbType.Int64), ("id", DbType.Guid), ("subject", DbType.String), ("verb", DbType.Int32), ("unit", DbType.String), ("day", DbType.Int32),
        ("occurred_at", DbType.Int64), ("received_at", DbType.Int64), ("captured_at", DbType.Int64), ("strength", DbType.Int32), ("voids", DbType.Guid),
        ("statement", DbType.String), ("leaf_hash", DbType.Binary), ("seal", DbType.Binary),
    ];

    private static readonly BulkInsert Insert = new("evidence_entries", Columns);

    public static Task Write(AppDb db, IReadOnlyList<EntryRow> rows, CancellationToken ct) => Insert.Write(db, [.. rows.Select(Values)], ct);

    /// <summary>The row's values in the order of <see cref="Columns"/>.</summary>
    public static object?[] Values(EntryRow r) =>
    [
        r.Seq, r.Id, r.Subject, r.Verb, r.Unit, r.Day, r.OccurredAt, r.ReceivedAt, r.CapturedAt, r.Strength, r.Voids, r.Statement, r.LeafHash, r.Seal,
    ];
}
