using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Desk;

/// <summary>A certificate for those who are responsible for its holder. The name is a pseudonym for who may not see names there.</summary>
internal sealed record DeskLine(Guid Id, string Title, string Holder, string Unit, DateOnly Issued, DateOnly Until, string State, bool Valid);

/// <param name="Lines">Of one page.</param>
/// <param name="Total">Rows on all pages, and <paramref name="Valid"/>: certificates of the unit that are valid, whatever is searched for.</param>
internal sealed record DeskPage(IReadOnlyList<DeskLine> Lines, int Total, int Valid);

/// <summary>The certificates of a unit and the units below it, newest first.</summary>
internal sealed class ReadDesk(AppDb db, IUnits units, ISubjectNames names, IAccess access, TimeProvider clock, Language l)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<(string Code, string Name)>> Choices(CancellationToken ct) =>
        [.. (await units.All(ct)).Values.Where(u => access.May(Permission.ViewLearning, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];

    /// <summary>The unit asked for; else the account's own, else the first that it may look at.</summary>
    public async Task<string> Start(string? asked, CancellationToken ct) =>
        asked is { Length: > 0 } ? asked : access.HomeUnits.FirstOrDefault(u => u.Length > 0) ?? (await Choices(ct)).Select(c => c.Code).FirstOrDefault("");

    /// <summary>One page, with how many there are. Names are known outside the database only: who searches or sorts by them has all rows looked at.</summary>
    public async Task<DeskPage> Page(string unit, TableQuery query, CancellationToken ct)
    {
        var (all, now) = (await Within(unit, ct), clock.GetUtcNow());
        var valid = await all.CountAsync(c => c.State == CertificateState.Live && c.ValidUntil > now, ct);
        if (query.Text is not null || query.Sort is not (null or "ngay" or "han"))
        {
            var found = query.Apply(DeskColumns.All, await Lines(await Lean(Ordered(all, query)).ToListAsync(ct), ct), l);
            return new DeskPage([.. found.Skip((Last(query.Page, found.Count) - 1) * PageSize).Take(PageSize)], found.Count, valid);
        }
        var total = await all.CountAsync(ct);
        var rows = await Lean(Ordered(all, query)).Skip((Last(query.Page, total) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new DeskPage(await Lines(rows, ct), total, valid);
    }

    /// <summary>Every row that the page's address asks for, in its order: for the file.</summary>
    public async Task<IReadOnlyList<DeskLine>> All(string unit, TableQuery query, CancellationToken ct) =>
        query.Apply(DeskColumns.All, await Lines(await Lean(Ordered(await Within(unit, ct), query with { Sort = null })).ToListAsync(ct), ct), l);

    private async Task<IQueryable<Certificate>> Within(string unit, CancellationToken ct)
    {
        access.Require(Permission.ViewLearning, unit);
        var below = (await units.Subtree(unit, ct)).ToArray();
        return db.Set<Certificate>().AsNoTracking().Where(c => EF.Parameter(below).Contains(c.Unit)); // one parameter, however many units
    }

    private static IQueryable<Certificate> Ordered(IQueryable<Certificate> rows, TableQuery query) => (query.Sort, query.Descending) switch
    {
        ("ngay", false) => rows.OrderBy(c => c.ValidFrom).ThenBy(c => c.Id),
        ("han", false) => rows.OrderBy(c => c.ValidUntil).ThenBy(c => c.Id),
        ("han", true) => rows.OrderByDescending(c => c.ValidUntil).ThenBy(c => c.Id),
        _ => rows.OrderByDescending(c => c.ValidFrom).ThenBy(c => c.Id),
    };

    /// <summary>Without the signed texts: a list shows none of them, and they are most of the table.</summary>
    private static IQueryable<Certificate> Lean(IQueryable<Certificate> rows) =>
        rows.Select(c => new Certificate { Id = c.Id, Subject = c.Subject, Title = c.Title, Unit = c.Unit, State = c.State, ValidFrom = c.ValidFrom, ValidUntil = c.ValidUntil, EndedAt = c.EndedAt });

    private static int Last(int page, int total) => Math.Min(page, Math.Max(1, (total + PageSize - 1) / PageSize));

    public async Task<(Certificate Row, DeskLine Line)> One(Guid id, CancellationToken ct)
    {
        var row = await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RefusedException(CertificatesRefusals.NotFound);
        access.Require(Permission.ViewLearning, row.Unit);
        return (row, (await Lines([row], ct))[0]);
    }

    private async Task<IReadOnlyList<DeskLine>> Lines(IReadOnlyList<Certificate> rows, CancellationToken ct)
    {
        var seen = await names.Names([.. rows.Select(r => r.Subject).Distinct()], ct);
        var all = await units.All(ct);
        return [.. rows.Select(r => new DeskLine(r.Id, r.Title, seen.GetValueOrDefault(r.Subject) ?? $"{r.Subject[(r.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..][..8]}…",
            all.TryGetValue(r.Unit, out var unit) ? unit.Name : r.Unit, LocalDays.DayOf(r.ValidFrom), LocalDays.DayOf(r.ValidUntil), CertificateWords.Of(r, clock.GetUtcNow(), l), CertificateWords.Valid(r, clock.GetUtcNow())))];
    }
}
