using System.Security.Cryptography;
using System.Text;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;

namespace CamTay.Plan.Demonstration;

/// <summary>The units' own plans in the demonstration: derived for all at once, handed in around the due day, some returned and mended, a few missing. Through the doors of real life.</summary>
internal sealed class StoryOfUnitPlans(UnitPlanFolder folder, DeriveUnitPlans deriving, DecideUnitPlan deciding) : IStoryPart
{
    private const string Note = "Nêu rõ ai phụ trách việc hướng dẫn người dân tại bàn tiếp đón và hẹn ngày xong.";

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        foreach (var owed in await folder.All(ct))
        {
            var offset = day.DayNumber - owed.Obligation.Due.DayNumber;
            if (offset == -12) await deriving.ForAll(owed.Plan.Code, ct);
            if (offset is < -5 or > 16) continue;
            var kept = await folder.Kept(owed.Plan.Code, ct); // who opened later, or owes none, has nothing to hand in
            var acts = owed.Units.Where(u => kept.ContainsKey(u.Code)).Select(u => (u.Code, Act: Of(owed.Plan.Code, u.Code, offset))).Where(a => a.Act is not null).ToList();
            var pause = (until - from) / (acts.Count + 1);
            foreach (var (unit, act) in acts)
            {
                clock(from += pause);
                await act!(unit, ct);
            }
        }
    }

    /// <summary>What the unit, or the department about it, does so many days after the due day: a pure function of their codes.</summary>
    private Func<string, CancellationToken, Task>? Of(string plan, string unit, int offset)
    {
        var dice = SHA256.HashData(Encoding.UTF8.GetBytes($"{plan}/{unit}/unit-plan"));
        if (dice[0] < 8) return null; // never handed in
        var sent = dice[0] < 60 ? 1 + dice[1] % 6 : -(dice[1] % 6);
        var mended = dice[2] < 30 ? sent + 3 : sent;
        if (offset == mended && mended != sent || offset == sent) return (u, ct) => deciding.Submit(plan, u, ct: ct);
        if (offset == sent + 1 && mended != sent) return (u, ct) => deciding.Return(plan, u, Note, ct: ct);
        // A few wait to be approved to this day.
        if (offset == mended + 1 + dice[3] % 5 && dice[4] >= 10) return (u, ct) => deciding.Approve(plan, u, ct: ct);
        return null;
    }
}
