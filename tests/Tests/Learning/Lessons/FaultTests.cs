using CamTay.Learning.Lessons;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Lessons;

/// <summary>A broken lesson says file, line and reason; nothing that a browser would run gets through.</summary>
public sealed class FaultTests
{
    private static readonly string Folder = Repository.PathOf("content/lessons/vneid-thay-the-bhyt");
    private static readonly string Yaml = File.ReadAllText(Path.Combine(Folder, "lesson.yaml")), Html = File.ReadAllText(Path.Combine(Folder, "screens.html"));
    private static readonly SkillFramework Skills = SkillsFromFile.Of(new ContentFolder { Content = Repository.PathOf("content") }).Current;

    [Theory]
    [InlineData("dung: {bam: vneid}", "dung: {bam: vneit}", "a control that is not there", "Did you mean “vneid”?")]
    [InlineData("man_hinh: vi-giay-to", "man_hinh: vi-giay", "an unknown screen", "“vi-giay” is unknown. Use one of")]
    [InlineData("ky_nang: [vneid-bhyt]", "ky_nang: [vneid-bhyts]", "an unknown skill", "“vneid-bhyts” is unknown.")]
    [InlineData("ma: vneid-thay-the-bhyt", "ma: khac", "another folder", "must be the folder's name")]
    [InlineData("den: chia-se, tro_ve: huy-chia-se", "den: chia-se", "no way back", "the learner must find back")]
    [InlineData("nhap: {mat-khau: \"246810\"}", "nhap: {mat-khaux: \"246810\"}", "an unknown field", "There is no key “mat-khaux” here.")]
    [InlineData("phut: 4", "phut: bốn", "no number", "must be a whole number")]
    [InlineData("    goi_y: Dòng thứ hai.", "    goi-y: Dòng thứ hai.", "a slip in a key", "There is no key “goi-y” here. Did you mean “goi_y”?")]
    public void A_fault_of_what_is_said_is_told_with_its_line(string right, string wrong, string what, string told)
    {
        var yaml = Yaml.Replace(right, wrong, StringComparison.Ordinal);
        yaml.ShouldNotBe(Yaml, what);
        var (lesson, faults) = ReadLesson.From("vneid-thay-the-bhyt", yaml, Html, Skills, _ => false);
        lesson.ShouldBeNull();
        var line = yaml[..yaml.IndexOf(wrong, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        faults.ShouldContain(f => f.File == "lesson.yaml" && Math.Abs(f.Fault.Line - line) <= 1 && f.Fault.En.Contains(told, StringComparison.Ordinal), string.Join('\n', faults));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "There is no part <script>")]
    [InlineData("<chu onclick=\"x()\">a</chu>", "<chu> has no attribute “onclick”")]
    [InlineData("<img src=\"https://example.org/logo.png\"/>", "There is no part <img>")]
    [InlineData("<ve ten=\"a\" khung=\"0 0 1 1\"><a href=\"javascript:1\"/></ve>", "There is no part <a>")]
    [InlineData("<luoi><nut id=\"x\">a</nut></luoi>", "<nut> may not stand inside <luoi>")]
    [InlineData("<o id=\"y\" hinh=\"zalo\">Zalo</o>", "There is no picture “zalo”")]
    [InlineData("<chu>Tom & Jerry</chu>", "Not well-formed (write & as &amp;)")]
    [InlineData("<nut id=\"xong\">a</nut>", "“xong” stands twice on the screen")]
    [InlineData("<nut>a</nut>", "<nut> lacks “id”")]
    public void A_fault_of_what_is_drawn_is_told_with_its_line(string part, string told)
    {
        var lines = Html.TrimEnd().Split('\n').ToList();
        lines.Insert(lines.Count - 1, part);
        var (lesson, faults) = ReadLesson.From("vneid-thay-the-bhyt", Yaml, string.Join('\n', lines), Skills, _ => false);
        lesson.ShouldBeNull();
        faults.ShouldContain(f => f.File == "screens.html" && f.Fault.Line == lines.Count - 1 && f.Fault.En.Contains(told, StringComparison.Ordinal), string.Join('\n', faults));
    }

    /// <summary>Twenty thousand tags in one another would end the program, not only the reading.</summary>
    [Fact]
    public void Tags_nested_without_end_are_a_fault_of_their_line()
    {
        var html = Html + string.Concat(Enumerable.Repeat("<hop>", 20_000)) + string.Concat(Enumerable.Repeat("</hop>", 20_000));
        var (lesson, faults) = ReadLesson.From("vneid-thay-the-bhyt", Yaml, html, Skills, _ => false);
        lesson.ShouldBeNull();
        faults.ShouldContain(f => f.File == "screens.html" && f.Fault.Line == Html.Count(c => c == '\n') + 1 && f.Fault.En == "Nested too deeply.");
    }

    [Fact]
    public void Screens_that_are_not_UTF_8_are_a_fault_of_their_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Directory.CreateTempSubdirectory("camtay-lesson-").FullName, "vneid-thay-the-bhyt")).FullName;
        File.WriteAllText(Path.Combine(folder, "lesson.yaml"), Yaml);
        File.WriteAllBytes(Path.Combine(folder, "screens.html"), System.Text.Encoding.Latin1.GetBytes(Html.Normalize().Replace("ế", "ê", StringComparison.Ordinal)));
        ReadLesson.Folder(folder, Skills).Faults.ShouldContain(f => f.File == "screens.html" && f.Fault.En.Contains("not UTF-8", StringComparison.Ordinal));
    }

    /// <summary>Who does it unaided is told the situation and sees the screens: 42 must stand somewhere.</summary>
    [Theory]
    [InlineData("", "mat-khau: \"246810\"", true)]
    [InlineData("", "mat-khau: \"24681\"", false)]
    [InlineData("\n    tinh_duoc: co", "mat-khau: \"24681\"", true)]
    public void A_value_that_stands_nowhere_is_a_fault_unless_it_is_worked_out(string worked, string typed, bool fine)
    {
        var yaml = Yaml.Replace("nhap: {mat-khau: \"246810\"}}", $"nhap: {{{typed}}}}}{worked}", StringComparison.Ordinal);
        (ReadLesson.From("vneid-thay-the-bhyt", yaml, Html, Skills, _ => false).Faults.Count == 0).ShouldBe(fine);
    }

    [Fact]
    public void Too_few_steps_are_refused()
    {
        var yaml = Yaml[..Yaml.IndexOf("  - ma: xem-han", StringComparison.Ordinal)];
        ReadLesson.From("vneid-thay-the-bhyt", yaml, Html, Skills, _ => false).Faults.ShouldContain(f => f.Fault.En.Contains("this one has 4", StringComparison.Ordinal));
    }
}
