using CamTay.Demo.Chance;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Story.Acts;

/// <summary>Digital services of each facility, from not begun to done (and sometimes back), and the digital teams.</summary>
internal static class Readiness
{
    public const string ServicesHeader = "ma_don_vi;dich_vu;trang_thai;ngay;nguoi_kiem_tra;can_cu";
    public const string TeamsHeader = "ma_don_vi;ngay_thanh_lap;so_thanh_vien;quyet_dinh";

    public static void Write(World world, Pen pen)
    {
        foreach (var unit in world.Units)
        {
            var dice = world.Dice.For("readiness" + unit.Code);
            if (unit.IsFacility)
                foreach (var service in world.Words.Services) Service(world, pen, unit, service, dice);
            if (unit.Kind is not "phong" && dice.Chance(0.35 + 0.6 * unit.Pace)) Team(world, pen, unit, dice);
        }
    }

    private static void Service(World world, Pen pen, DemoUnit unit, string service, Dice dice)
    {
        Found(world, pen, unit, service, "chua", world.Days.First.AddDays(dice.Between(1, 8)));
        if (!dice.Chance(0.3 + 0.68 * unit.Pace)) return;
        var day = world.Days.First.AddDays(dice.Between(12, 50));
        Found(world, pen, unit, service, "dang", day);
        if (!dice.Chance(unit.Kind == "tram-y-te" ? 0.1 + 0.84 * unit.Pace : 0.2 + 0.77 * unit.Pace)) return;
        day = day.AddDays(dice.Between(15, 30) + (int)((1 - unit.Pace) * 150));
        Found(world, pen, unit, service, "da", day);
        if (!dice.Chance(0.03)) return;
        Found(world, pen, unit, service, "dang", day = day.AddDays(dice.Between(10, 25)));
        if (dice.Chance(0.5)) Found(world, pen, unit, service, "da", day.AddDays(dice.Between(10, 30)));
    }

    private static void Found(World world, Pen pen, DemoUnit unit, string service, string state, DateOnly day)
    {
        if (day > world.Days.Last || !world.Turns.Works(unit, day)) return;
        var sent = day.MonthEnd().NoLaterThan(world.Days.Last);
        pen.Row(sent.At(14), "dich-vu-so", $"dich-vu-so-{world.Province}-{Pen.Day(sent)[..7]}.csv", ServicesHeader, world.Account("nvy"),
            unit.Code, service, state, Pen.Day(day), "Đoàn kiểm tra (mô phỏng)", "Biên bản kiểm tra (mô phỏng)");
    }

    private static void Team(World world, Pen pen, DemoUnit unit, Dice dice)
    {
        var day = world.Days.First.AddDays(dice.Between(5, 40) + (int)((1 - unit.Pace) * 160));
        if (day > world.Days.Last || !world.Turns.Works(unit, day)) return;
        var sent = day.MonthEnd().NoLaterThan(world.Days.Last);
        pen.Row(sent.At(16), "to-cong-nghe-so", $"to-cong-nghe-so-{world.Province}-{Pen.Day(sent)[..7]}.csv", TeamsHeader,
            world.Account("khth"), unit.Code, Pen.Day(day), Pen.Number(dice.Between(3, 12)), $"QĐ-MP-{unit.Code}");
    }
}
