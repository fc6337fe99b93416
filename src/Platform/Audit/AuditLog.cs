using CamTay.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Platform;

/// <summary>Who did what, written in the same transaction as the act. Holds no personal data: account names, codes and ids only.</summary>
public sealed class AuditLog(AppDb db, IAccess access, TimeProvider clock)
{
    /// <summary>Adds a row to the current unit of work; it is saved with the act itself.</summary>
    /// <param name="action">Verb and noun, lower case: <c>import.finished</c>.</param>
    /// <param name="about">What it was done to: a code or an id.</param>
    /// <param name="detail">Anything else worth keeping, without personal data.</param>
    public void Record(string action, string about, string detail = "") =>
        db.Add(new AuditRow { At = clock.GetUtcNow(), Account = access.Account, Action = action, About = about, Detail = detail });

    public async Task<IReadOnlyList<AuditLine>> Latest(int skip, int take, CancellationToken ct = default) =>
        await db.Set<AuditRow>().OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Skip(skip).Take(take)
            .Select(a => new AuditLine(a.At, a.Account, a.Action, a.About, a.Detail)).ToListAsync(ct);

    /// <summary>Lines before a place (time and id of the last line seen), newest first; null begins at the newest. Never counts or skips, whatever the log's size.</summary>
    public async Task<IReadOnlyList<AuditLine>> Before((DateTimeOffset At, Guid Id)? place, int take, string? account = null, string? text = null, CancellationToken ct = default)
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (place is var (at, id)) rows = rows.Where(a => a.At < at || (a.At == at && a.Id.CompareTo(id) < 0));
        if (account is not null) rows = rows.Where(a => a.Account == account);
        if (text is not null) rows = rows.Where(a => a.Action.Contains(text) || a.About.Contains(text) || a.Detail.Contains(text));
        return await rows.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take)
            .Select(a => new AuditLine(a.At, a.Account, a.Action, a.About, a.Detail) { Id = a.Id }).ToListAsync(ct);
    }

    public Task<int> Count(CancellationToken ct = default) => db.Set<AuditRow>().CountAsync(ct);
}

/// <summary>One line of the audit log.</summary>
public sealed record AuditLine(DateTimeOffset At, string Account, string Action, string About, string Detail)
{
    /// <summary>Tells lines of one moment apart.</summary>
    public Guid Id { get; init; }
}
