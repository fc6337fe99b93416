using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Queue;

/// <summary>The queue as this account may see it: rows from importers of units where it may match people. Also counts for the navigation.</summary>
internal sealed class ReadQueue(AppDb db, IAccess access, IEnumerable<IQueueGuest> guests) : INavBadge
{
    public string Path => "/hang-cho";

    public async Task<int> Count(CancellationToken ct = default)
    {
        if (!access.May(Permission.MatchPeople)) return 0;
        var waiting = await Visible().CountAsync(q => q.State == QueueState.Open, ct);
        foreach (var guest in guests) waiting += (await guest.Waiting(ct)).Count;
        return waiting;
    }

    /// <summary>Open items of importers of these units; those above all units belong to whoever may match everywhere.</summary>
    public async Task<int> CountIn(IReadOnlySet<string> units, CancellationToken ct)
    {
        if (!access.May(Permission.MatchPeople)) return 0;
        var wanted = access.UnitsFor(Permission.MatchPeople) is null ? units.Append("").ToList() : units.ToList();
        return await Visible().CountAsync(q => q.State == QueueState.Open && wanted.Contains(q.Unit), ct);
    }

    public async Task<(IReadOnlyList<QueueItem> Items, int Total)> List(QueueState state, string? kind, TableQuery query, int size, CancellationToken ct)
    {
        var wanted = Visible().Where(q => q.State == state && (kind == null || q.Kind == kind));
        var page = await Ordered(wanted, query, state).Skip((query.Page - 1) * size).Take(size).ToListAsync(ct);
        return (page, await wanted.CountAsync(ct));
    }

    /// <summary>Open items in the order of their arrival, from one on.</summary>
    public async Task<IReadOnlyList<QueueItem>> Open(int skip, int take, CancellationToken ct) =>
        await Arrival(Visible().Where(q => q.State == QueueState.Open)).Skip(skip).Take(take).ToListAsync(ct);

    /// <summary>Ids of the open items of a kind that this account may decide.</summary>
    public async Task<IReadOnlyList<Guid>> Visible(string kind, CancellationToken ct) =>
        access.May(Permission.MatchPeople) ? await Visible().Where(q => q.State == QueueState.Open && q.Kind == kind).Select(q => q.Id).ToListAsync(ct) : [];

    private static IQueryable<QueueItem> Arrival(IQueryable<QueueItem> items) => items.OrderBy(q => q.AddedAt).ThenBy(q => q.ImportId).ThenBy(q => q.Row);

    private static IQueryable<QueueItem> Ordered(IQueryable<QueueItem> items, TableQuery query, QueueState state) => (query.Sort, query.Descending) switch
    {
        ("noi-dung", false) => items.OrderBy(q => q.Cells).ThenBy(q => q.Id),
        ("noi-dung", true) => items.OrderByDescending(q => q.Cells).ThenBy(q => q.Id),
        ("loai", false) => items.OrderBy(q => q.Kind).ThenBy(q => q.Id),
        ("loai", true) => items.OrderByDescending(q => q.Kind).ThenBy(q => q.Id),
        ("vi-sao", false) => items.OrderBy(q => q.ReasonVi).ThenBy(q => q.Id),
        ("vi-sao", true) => items.OrderByDescending(q => q.ReasonVi).ThenBy(q => q.Id),
        ("tep", false) => items.OrderBy(q => q.Row).ThenBy(q => q.Id),
        ("tep", true) => items.OrderByDescending(q => q.Row).ThenBy(q => q.Id),
        ("ai", false) => items.OrderBy(q => q.DecidedBy).ThenBy(q => q.Id),
        ("ai", true) => items.OrderByDescending(q => q.DecidedBy).ThenBy(q => q.Id),
        ("ly-do", false) => items.OrderBy(q => q.DecisionReason).ThenBy(q => q.Id),
        ("ly-do", true) => items.OrderByDescending(q => q.DecisionReason).ThenBy(q => q.Id),
        ("xu-ly-luc", false) => items.OrderBy(q => q.DecidedAt).ThenBy(q => q.Id),
        ("luc", true) => items.OrderByDescending(q => q.AddedAt).ThenBy(q => q.Id),
        (null, _) when state != QueueState.Open => items.OrderByDescending(q => q.DecidedAt).ThenBy(q => q.Id),
        ("xu-ly-luc", true) => items.OrderByDescending(q => q.DecidedAt).ThenBy(q => q.Id),
        _ => Arrival(items),
    };

    public async Task<IReadOnlyDictionary<string, int>> OpenByKind(CancellationToken ct) =>
        await Visible().Where(q => q.State == QueueState.Open).GroupBy(q => q.Kind).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);

    /// <summary>As it is now, to be shown.</summary>
    public async Task<QueueItem> Show(Guid id, CancellationToken ct) =>
        await Visible().SingleOrDefaultAsync(q => q.Id == id, ct) ?? throw new RefusedException(QueueRefusals.NoItem.With(id));

    /// <summary>Tracked, so that a decision can be saved.</summary>
    public async Task<QueueItem> Need(Guid id, CancellationToken ct) =>
        await Mine(db.Set<QueueItem>()).SingleOrDefaultAsync(q => q.Id == id, ct) ?? throw new RefusedException(QueueRefusals.NoItem.With(id));

    /// <summary>The next open item behind another one, or the first.</summary>
    public async Task<Guid?> Next(QueueItem after, CancellationToken ct)
    {
        var open = Visible().Where(q => q.State == QueueState.Open && q.Id != after.Id).OrderBy(q => q.AddedAt).ThenBy(q => q.ImportId).ThenBy(q => q.Row);
        return await open.Where(q => q.AddedAt > after.AddedAt || (q.AddedAt == after.AddedAt && q.ImportId == after.ImportId && q.Row > after.Row))
                .Select(q => (Guid?)q.Id).FirstOrDefaultAsync(ct)
            ?? await open.Select(q => (Guid?)q.Id).FirstOrDefaultAsync(ct);
    }

    private IQueryable<QueueItem> Visible() => Mine(db.Set<QueueItem>().AsNoTracking());

    private IQueryable<QueueItem> Mine(IQueryable<QueueItem> items)
    {
        if (access.UnitsFor(Permission.MatchPeople) is not { } units) return items;
        // Rows of importers above all units are for those who match at the top of a tree.
        var home = access.May(Permission.MatchPeople, "") ? units.Append("").ToList() : units.ToList();
        return items.Where(q => home.Contains(q.Unit));
    }
}
