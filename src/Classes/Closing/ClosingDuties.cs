using CamTay.Classes.Holding;
using CamTay.Classes.Papers;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Closing;

/// <summary>Classes that are over and not closed; signed lists that nobody has confirmed.</summary>
internal sealed class ClosingDuties(AppDb db, IAccess access) : IDuties
{
    private const int CloseWithin = 7, ConfirmWithin = 3;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var held = (await db.Set<Class>().AsNoTracking().Where(c => c.State == ClassState.Announced || c.State == ClassState.Running || c.State == ClassState.Finished).ToListAsync(ct))
            .Where(c => access.May(Permission.ManageClasses, c.Unit)).ToDictionary(c => c.Id);
        var ids = held.Keys.ToList();
        var last = (await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.ClassId)).ToListAsync(ct)).GroupBy(s => s.ClassId).ToDictionary(g => g.Key, g => g.Max(s => LocalDays.DayOf(s.EndsAt)));
        var waiting = await db.Set<PaperLine>().AsNoTracking().Where(l => ids.Contains(l.ClassId) && l.State == LineState.Waiting).Select(l => l.ClassId).Distinct().ToListAsync(ct);
        var close = held.Values.Where(c => last.TryGetValue(c.Id, out var day) && day < today).Select(c => new Duty($"class-close/{c.Id:N}", c.Unit, Permission.ManageClasses, last[c.Id].AddDays(CloseWithin),
            $"Đóng lớp “{c.Title}”", $"Close the class “{c.Title}”", ClassWords.Address(c.Id)));
        var confirm = waiting.Select(id => held[id]).Select(c => new Duty($"class-paper/{c.Id:N}", c.Unit, Permission.ManageClasses, last[c.Id].AddDays(ConfirmWithin),
            $"Xác nhận danh sách ký của lớp “{c.Title}”", $"Confirm the signed list of “{c.Title}”", ClassWords.Address(c.Id)));
        return [.. close.Concat(confirm).Where(d => d.Due <= until)];
    }
}
