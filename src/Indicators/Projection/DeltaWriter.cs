using System.Data;
using CamTay.Evidence;
using CamTay.Indicators.Folding;
using CamTay.Platform;

namespace CamTay.Indicators.Projection;

/// <summary>Computes and writes the deltas of one member: what each entry changed, at its own sequence, so that any past position stays a sum.</summary>
internal sealed class DeltaWriter
{
    private static readonly BulkInsert Insert = new("indicators_deltas",
        ("definition", DbType.Int32), ("seq", DbType.Int64), ("n", DbType.Int32), ("day", DbType.Int32), ("place", DbType.String), ("grp", DbType.String),
        ("subject", DbType.String), ("den", DbType.Int64), ("num", DbType.Int64), ("strength", DbType.Int32), ("conflict", DbType.Int64));

    private List<object?[]> rows = [];

    public int Count => rows.Count;

    public void Add(IEnumerable<object?[]> more) => rows.AddRange(more);

    /// <summary>A pure function, so that members can be computed side by side.</summary>
    /// <param name="facts">All entries of the member that the target looks at, in sequence order, voided ones included.</param>
    /// <param name="at">Sequences at which something changed for this member, ascending.</param>
    public static IReadOnlyList<object?[]> Of(Definition definition, string key, IReadOnlyList<Entry> facts, IEnumerable<long> at)
    {
        var found = new List<object?[]>();
        Increments? before = null;
        foreach (var seq in at)
        {
            before ??= At(definition.Fold, key, facts, seq - 1);
            var after = At(definition.Fold, key, facts, seq);
            var n = 0;
            foreach (var (place, amount) in after.Since(before))
                found.Add([definition.Id, seq, n++, place.Day, place.At, place.Group, key, amount.Den, amount.Num, place.Strength, amount.Conflict]);
            before = after;
        }
        return found;
    }

    /// <summary>Hands the rows over and begins anew.</summary>
    public IReadOnlyList<object?[]> Take()
    {
        var taken = rows;
        rows = [];
        return taken;
    }

    public static Task Write(AppDb db, IReadOnlyList<object?[]> rows, CancellationToken ct) => Insert.Write(db, rows, ct);

    private static Increments At(Fold fold, string key, IReadOnlyList<Entry> facts, long position)
    {
        var into = new Increments();
        var standing = facts.Where(f => f.StandsAt(position)).ToList();
        if (standing.Count > 0) fold.Increments(key, standing, into);
        return into;
    }
}
