using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Desk;

/// <summary>A certificate for those who are responsible for its holder. The name is a pseudonym for who may not see names there.</summary>
internal sealed record DeskLine(Guid Id, string Title, string Holder, string Unit, DateOnly Issued, DateOnly Until, string State, bool Valid);

/// <summary>The certificates of a unit and the units below it, newest first.</summary>
internal sealed class ReadDesk(AppDb db, IUnits units, ISubjectNames names, IAccess access, TimeProvider clock, Language l)
{
    public const int Most = 5000;

    public async Task<IReadOnlyList<(string Code, string Name)>> Choices(CancellationToken ct) =>
        [.. (await units.All(ct)).Values.Where(u => access.May(Permission.ViewLearning, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];

    public string Home(string? asked) => asked is { Length: > 0 } ? asked : access.HomeUnits.FirstOrDefault(u => u.Length > 0) ?? "";

    public async Task<IReadOnlyList<DeskLine>> Of(string unit, CancellationToken ct)
    {
        access.Require(Permission.ViewLearning, unit);
        var below = await units.Subtree(unit, ct);
        // Units are many and may be chosen here: certificates are far fewer than the members of a long list of parameters.
        var rows = (await db.Set<Certificate>().AsNoTracking().OrderByDescending(c => c.ValidFrom).Take(Most).ToListAsync(ct)).Where(c => below.Contains(c.Unit)).ToList();
        return await Lines(rows, ct);
    }

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
