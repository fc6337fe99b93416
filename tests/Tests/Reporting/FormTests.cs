using CamTay.Reporting.Forms;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>Forms as data: what they may say, and what their rules do.</summary>
public sealed class FormTests
{
    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Repository.PathOf("content/forms"), "*.yaml").Select(f => Path.GetFileName(f)!)];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_shipped_form_is_sound(string file)
    {
        var (form, faults) = ReadForm.From(File.ReadAllText(Repository.PathOf("content/forms/" + file)));
        faults.ShouldBeEmpty();
        form!.Sections.SelectMany(s => s.Fields).ShouldContain(f => f.Kind == FieldKind.Figures);
        form.Sections.SelectMany(s => s.Fields).ShouldAllBe(f => f.En != f.Vi);
    }

    [Theory]
    [InlineData("a <= b", true)]
    [InlineData("a + 1 > b", false)]
    [InlineData("2 * (a + b) = 14", true)]
    [InlineData("neu a > 5 thi b = 0", true)]
    [InlineData("neu a > 1 thi b = 0", false)]
    [InlineData("a != 3", false)]
    [InlineData("a <= trong", true)] // not filled in: nothing to say
    [InlineData("neu trong > 0 thi a = 0", true)]
    [InlineData("CT2.1.tu <= a", true)]
    public void A_rule_says_what_it_says(string rule, bool holds) =>
        Expression.Parse(rule).Holds(name => name switch { "a" => 3, "b" => 4, "CT2.1.tu" => 2, _ => null }).ShouldBe(holds);

    [Theory]
    [InlineData("a <")]
    [InlineData("a")]
    [InlineData("a <= b c")]
    [InlineData("neu a > 1")]
    [InlineData("a ; b")]
    [InlineData("(a <= b")]
    public void A_rule_that_says_nothing_is_refused(string rule) => Should.Throw<FormatException>(() => Expression.Parse(rule));

    [Theory]
    [InlineData("1.200", 1200L)]
    [InlineData("1 200", 1200L)]
    [InlineData("0", 0L)]
    [InlineData("1,5", null)]
    [InlineData("-3", null)]
    [InlineData("một", null)]
    [InlineData("9999999999999", null)]
    public void A_number_is_read_as_people_write_it(string text, long? number) => CheckAnswers.Number(text).ShouldBe(number);

    [Theory]
    [InlineData("bieu_mau: x", "ten")]
    [InlineData("bieu_mau: x\nten: a\nten_en: b\ncap: don-vi\nky: [tuan]", "tuan")]
    [InlineData("bieu_mau: x\nten: a\nten_en: b\ncap: don-vi\nky: [thang]\nmuc: []", "bắt buộc")]
    [InlineData("bieu_mau: x\nten: a\nten_en: b\ncap: don-vi\nky: [thang]\nmau: do", "mau")]
    [InlineData("bieu_mau: [", "YAML")]
    [InlineData("bieu_mau: &a x\nten: *a", "tham chiếu")] // small text that grows without end when it is read
    public void A_faulty_form_says_where(string yaml, string said)
    {
        var (form, faults) = ReadForm.From(yaml);
        form.ShouldBeNull();
        faults.ShouldContain(f => f.Vi.Contains(said) && f.En.Length > 0 && f.Line >= 1);
    }

    [Fact]
    public void Every_fault_of_a_form_is_told_at_once_with_its_line()
    {
        var (_, faults) = ReadForm.From("bieu_mau: x\nten: a\nten_en: b\ncap: ai-do\nky: [tuan]\nmuc:\n  - ma: I\n    ten: a\n    ten_en: b\n    o:\n      - {ma: SAI, loai: so, ten: a, ten_en: b, mau: do}");
        faults.Select(f => f.Line).ShouldBe([4, 5, 11, 11]);
    }

    [Fact]
    public void Hostile_words_are_kept_as_words_and_control_characters_are_not()
    {
        var answers = new Answers([new("a", "=HYPERLINK(\"http://x\")\u0000\u0008\r\nhai"), new("b", " \n "), new("c", "Việt")]);
        answers["a"].ShouldBe("=HYPERLINK(\"http://x\")\nhai");
        answers.Keys.ShouldBe(["a", "c"]);
        answers["c"].ShouldBe("Việt");
        Answers.FromJson(answers.ToJson()).ShouldBe(answers);
        Answers.FromJson("{bad").ShouldBe(Answers.None);
    }
}
