using System.Security.Cryptography;
using System.Text;
using CamTay.Plan;

namespace CamTay.Reporting.Demonstration;

internal enum UnitAct { None, Send, Return, Accept }

/// <summary>What one unit does about one period: a pure function of their codes.</summary>
internal sealed class UnitStory
{
    public const int EarliestDays = 5, LatestDays = 12;

    private readonly DateOnly? sent, returned, again, accepted;

    public UnitStory(ReportingPeriod period, string unit)
    {
        var dice = SHA256.HashData(Encoding.UTF8.GetBytes($"{period.Plan}/{period.Code}/{unit}"));
        // The same units tend to be late: habits are the unit's, the rest is the period's.
        var habit = SHA256.HashData(Encoding.UTF8.GetBytes(unit))[0];
        var luck = dice[0] + habit / 2;
        if (luck < 12) return; // never sent
        sent = luck < 70 ? period.LastDay.AddDays(1 + dice[1] % 6) : period.LastDay.AddDays(-(dice[1] % EarliestDays));
        if (dice[2] < 24)
        {
            returned = sent.Value.AddDays(1);
            again = returned.Value.AddDays(1 + dice[3] % 2);
        }
        // A few wait for their review.
        accepted = dice[4] < 18 ? null : Later(again ?? sent.Value, period.LastDay).AddDays(1 + dice[4] % 3);
    }

    public UnitAct On(DateOnly day) => day == sent || day == again ? UnitAct.Send : day == returned ? UnitAct.Return : day == accepted ? UnitAct.Accept : UnitAct.None;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
