using System.Security.Cryptography;
using System.Text;
using CamTay.Plan;

namespace CamTay.Reporting.Demonstration;

internal enum UnitAct { None, Send, Return, Accept }

/// <summary>What one unit does about one period: a pure function of their codes.</summary>
internal sealed class UnitStory
{
    /// <summary>Reviews that were put off are done on one day, so many days after the deadline.</summary>
    private const int Clearing = 16;

    private readonly DateOnly? sent, returned, again, accepted;

    public UnitStory(ReportingPeriod period, string unit)
    {
        var dice = SHA256.HashData(Encoding.UTF8.GetBytes($"{period.Plan}/{period.Code}/{unit}"));
        // The same units tend to be late: habits are the unit's, the rest is the period's.
        var habit = SHA256.HashData(Encoding.UTF8.GetBytes(unit))[0];
        var luck = dice[0] + habit / 2;
        if (luck < 12) return; // never sent
        sent = luck < 70 ? period.LastDay.AddDays(1 + dice[1] % 3) : period.LastDay.AddDays(-(dice[1] % 3));
        if (dice[2] < 24)
        {
            returned = sent.Value.AddDays(1);
            again = returned.Value.AddDays(1 + dice[3] % 2);
        }
        // A few wait for their review.
        accepted = dice[4] < 18 ? period.LastDay.AddDays(Clearing) : Later(again ?? sent.Value, period.LastDay).AddDays(1 + dice[4] % 2);
    }

    /// <summary>Can any unit do something about the period on this day?</summary>
    public static bool Near(ReportingPeriod period, DateOnly day) => (day.DayNumber - period.LastDay.DayNumber) is >= -2 and <= 8 or Clearing;

    /// <summary>The first day of sending.</summary>
    public static bool Begins(ReportingPeriod period, DateOnly day) => day == period.LastDay.AddDays(-2);

    public UnitAct On(DateOnly day) => day == sent || day == again ? UnitAct.Send : day == returned ? UnitAct.Return : day == accepted ? UnitAct.Accept : UnitAct.None;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
