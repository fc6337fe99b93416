using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting.Fill;
using CamTay.Reporting.Forms;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>The rules that the browser checks while one types (<c>rules.ts</c>) say, in the same words, what the server will say.</summary>
public sealed class RulesInBrowserTests
{
    private const int Cases = 400;

    /// <summary>One line in is a form and what was typed, one line out the first fault of each field.</summary>
    private const string Browser = """
        import { readFileSync } from "node:fs";
        import ts from "typescript";
        const script = ts.transpileModule(readFileSync("src/Reporting/Fill/rules.ts", "utf8"), { compilerOptions: { module: "ESNext", target: "ES2022" } }).outputText;
        const { faults } = await import("data:text/javascript," + encodeURIComponent(script));
        const lines = readFileSync(0, "utf8").split("\n").map((line) => JSON.parse(line));
        process.stdout.write(lines.map(({ form, values }) => JSON.stringify(faults(form, values, true))).join("\n"));
        """;

    /// <summary>What people, and others, type.</summary>
    private static readonly string[] Typed =
    [
        "", " ", "0", "1", "2", "12", "1.200", "1 200", "-3", "1,5", "một", "999999999999", "9999999999999", "2026-02-28", "2026-02-31", "2026-2-3", "da", "chua", "nhan_luc", "khong-co",
        "Đã mở hai lớp tập huấn tại trạm, cán bộ tham gia đầy đủ và làm được.", "Ngắn quá.", "chữ cái ngoài mặt phẳng cơ bản 𝐀𝐁𝐂 và 😀 số 123", "=1+1",
    ];

    [Fact]
    public async Task The_browser_says_what_the_server_says_of_every_shipped_form()
    {
        var dice = new Random(20261128);
        var asked = new List<string>();
        var expected = new List<Dictionary<string, string>>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("content/forms"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var form = ReadForm.From(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Form!;
            foreach (var kind in form.Periods)
                for (var i = 0; i < Cases; i++) Ask(form, kind, dice, asked, expected);
        }
        for (var i = 0; i < Cases; i++) Ask(TableTests.Required, "month", dice, asked, expected);
        expected.ShouldContain(e => e.ContainsKey("tu_do") && e["tu_do"].StartsWith("Quá ba", StringComparison.Ordinal)); // sums are reached
        Ask(Arithmetic, "month", dice, asked, expected);
        var said = (await Node.Run(Browser, string.Join('\n', asked))).Split('\n');
        said.Length.ShouldBe(expected.Count);
        for (var i = 0; i < said.Length; i++)
            JsonSerializer.Deserialize<Dictionary<string, string>>(said[i]).ShouldBe(expected[i], ignoreOrder: true, customMessage: asked[i]);
        expected.Count(e => e.Count == 0).ShouldBeGreaterThan(0);
    }

    /// <summary>Sums that do not fit, and numbers that do.</summary>
    private static ReportForm Arithmetic => ReadForm.From("""
        bieu_mau: tinh
        ten: Tính
        ten_en: Sums
        cap: don-vi
        ky: [thang]
        muc:
          - ma: I
            ten: a
            ten_en: b
            o: [{ma: lon, loai: so, bat_buoc: co, ten: a, ten_en: b}, {ma: so_lieu, loai: so-lieu, chi_tieu: tat-ca, ten: a, ten_en: b}]
        quy_tac:
          - {kiem: "lon * lon * lon < 5", o: lon, noi: tràn, noi_en: overflow}
        """).Form!;

    private static void Ask(ReportForm form, string kind, Random dice, List<string> asked, List<Dictionary<string, string>> expected)
    {
        var l = new Language { English = dice.Next(2) == 0 };
        var values = new Dictionary<string, string>();
        foreach (var field in form.Fields(kind).Where(f => f.Typed))
            if (field.Kind == FieldKind.Difficulties)
                for (var row = 1; row <= 3; row++) (values[Answers.ThemeKey(field.Code, row)], values[Answers.TextKey(field.Code, row)]) = (Pick(dice), Pick(dice));
            else if (field.Kind == FieldKind.Table)
                foreach (var cell in field.Cells().Where(_ => dice.Next(2) == 0)) values[cell.Code] = Fitting(cell, dice);
            else if (dice.Next(4) > 0) values[field.Code] = field.Code == "lon" ? "999999999999" : Fitting(field, dice);
        var faults = CheckAnswers.Faults(form, kind, new Answers(values), _ => null);
        asked.Add($$"""{"form":{{FormForBrowser.Json(form, kind, [], l)}},"values":{{JsonSerializer.Serialize(values)}}}""");
        expected.Add(faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.First().Text(l)));
    }

    /// <summary>Half the time something of the field's own kind, so that some forms are right.</summary>
    private static string Fitting(FormField field, Random dice) => dice.Next(3) == 0 ? Pick(dice) : field.Kind switch
    {
        FieldKind.Number => Typed[dice.Next(2, 6)],
        FieldKind.Choice => field.Choices[dice.Next(field.Choices.Count)].Code,
        FieldKind.Day => "2026-11-28",
        _ => Typed[20],
    };

    private static string Pick(Random dice) => Typed[dice.Next(Typed.Length)];
}
