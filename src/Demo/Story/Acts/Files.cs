using System.Globalization;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Story.Acts;

/// <summary>Files that need a person: rows that nobody can be matched to with certainty, and a file that was refused as a whole.</summary>
internal static class Files
{
    public const int Unmatched = 27;

    public static void Write(World world, Pen pen)
    {
        var day = new DateOnly(2026, 11, 16);
        for (var i = 0; i < Unmatched; i++) Stranger(world, pen, day, i);
        // Wrong headers (an old form): refused, kept with its reason.
        pen.Add(new Step.Import(new DateOnly(2026, 10, 5).At(9, 40), "mooc", "mooc-mau-cu-2025.csv",
            "stt;ho va ten;don vi;ket qua\n1;Nguyễn Thị Mây Trắng;Trạm Y tế;Đạt\n", "bao-cao-vien", MayBeRefused: true));
        // A file of which no row can be taken.
        foreach (var (person, level) in world.People.Take(4).Zip(["giỏi", "khá", "5", "đạt"]))
            pen.Row(new DateOnly(2026, 10, 6).At(15, 20), "ky-nang", "ky-nang-tu-nop.csv", Skills.Header, "bao-cao-vien",
                person.Code, world.Words.SkillsOf(person.Group).FirstOrDefault("an-toan-du-lieu"), level, "2026-10-05", "chung-kien");
        // A file with faults in single rows: the rest is taken.
        var unit = world.Units.First(u => u is { Kind: "tram-y-te", Field: false } && u.Parent == BacNinh.CentreCode(1) && u.From < world.Days.First && u != world.Turns.Moved);
        foreach (var (date, served, supported) in (ReadOnlySpan<(string, int, int)>)[("31/11/2026", 20, 11), ("2026-05-30", 18, 26), ("2026-05-29", 22, 13)])
            pen.Row(new DateOnly(2026, 11, 17).At(10, 5), "luot-kham", "luot-kham-sua-2026-05.csv", Visits.Header, "bao-cao-vien",
                unit.Code, date, Pen.Number(served), Pen.Number(supported), null, null, null);
    }

    /// <summary>A phone number that is nobody's in the register, or the code of one person with the number of another.</summary>
    private static void Stranger(World world, Pen pen, DateOnly day, int i)
    {
        var dice = world.Dice.For("stranger", i);
        var code = i % 3 == 0 ? dice.Pick(world.People).Code : null;
        var phone = i % 3 == 0 ? world.People.First(p => p.Code != code).Phone : string.Create(CultureInfo.InvariantCulture, $"0600{900_000 + i:000000}");
        pen.Row(day.At(9, 20), "mooc", "mooc-so-dien-thoai-2026-11.csv", Courses.MoocHeader, "khth",
            code, null, phone, world.Words.Courses[0], "Bình dân học vụ số (mô phỏng)", Pen.Day(day.AddDays(-dice.Between(2, 30))), null);
    }
}
