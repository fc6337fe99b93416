using CamTay.Demo.Chance;
using CamTay.Demo.Staff;

namespace CamTay.Demo.Story.Acts;

/// <summary>MOOC completions and VNeID confirmations, as weekly files of the two platforms: units ahead, units behind, some rows sent weeks late.</summary>
internal static class Courses
{
    public const string MoocHeader = "ma_can_bo;so_dinh_danh;dien_thoai;ma_khoa_hoc;ten_khoa_hoc;ngay_hoan_thanh;ma_chung_nhan";
    public const string VneidHeader = "ma_can_bo;ngay_xac_nhan;muc";

    private static readonly DateOnly Due = new(2026, 6, 30);

    public static void Write(World world, Pen pen)
    {
        foreach (var person in world.People)
        {
            var dice = world.Dice.For("courses" + person.Code);
            var first = Take(world, pen, person, dice, world.Words.Courses[0], null);
            if (first is not { } done) continue;
            if (world.Words.Courses.Count > 1 && dice.Chance(0.28))
                Take(world, pen, person, dice, dice.Pick([.. world.Words.Courses.Skip(1)]), done.AddDays(dice.Between(10, 80)));
            Confirm(world, pen, person, dice, done);
        }
    }

    private static DateOnly? Take(World world, Pen pen, DemoPerson person, Dice dice, string course, DateOnly? wish)
    {
        var pace = person.FirstUnit.Pace;
        if (dice.Share() > 0.72 + 0.275 * pace) return null;
        var slow = 1 - pace;
        var day = wish ?? world.Days.First.AddDays((int)Math.Max(0, dice.Around(11 + slow * 115, 8 + slow * 62)));
        if (person.Jobs[0].From > day) day = person.Jobs[0].From.AddDays(dice.Between(5, 40));
        if (day > world.Days.Last.AddDays(-4) || person.JobOn(day) is null) return null;
        // A late file: done before the deadline, they say, but received weeks after it.
        var sent = day is { Year: 2026, Month: 6, Day: > 10 } && dice.Chance(0.05) ? Due.AddDays(dice.Between(20, 50)) : day;
        var received = sent.Monday().NoLaterThan(world.Days.Last);
        pen.Row(received.At(9), "mooc", $"mooc-{world.Province}-{Pen.Day(received)}.csv", MoocHeader, world.Account("khth"),
            person.Code, null, null, course, "Bình dân học vụ số (mô phỏng)", Pen.Day(day), $"MP-{course}-{person.Code}");
        return day;
    }

    private static void Confirm(World world, Pen pen, DemoPerson person, Dice dice, DateOnly done)
    {
        if (!dice.Chance(0.55 + 0.38 * person.FirstUnit.Pace)) return;
        var day = done.AddDays(dice.Between(2, 48));
        if (day > world.Days.Last.AddDays(-4) || person.JobOn(day) is null) return;
        var received = day.Monday().NoLaterThan(world.Days.Last);
        pen.Row(received.At(10), "xac-nhan-vneid", $"vneid-{world.Province}-{Pen.Day(received)}.csv", VneidHeader, world.Account("khth"),
            person.Code, Pen.Day(day), "2");
    }
}
