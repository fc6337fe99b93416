using System.Text.Json;
using CamTay.Plan.UnitPlans;
using CamTay.Platform.Documents;
using CamTay.Reporting;
using CamTay.Reporting.Documents;
using CamTay.Reporting.Freezing;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>Contents as they were frozen, kept as files: a program of a later year has to render them to the same bytes. Everything in them is invented.</summary>
internal static class Golden
{
    private static readonly Guid Id = Guid.Parse("0197f0a2-5c1e-7000-8000-0000000000a1");

    /// <summary>The site of one who asks; contents that froze their own do not see it.</summary>
    public static string Asked(string path) => "https://hom-nay.example" + path;

    public static FrozenReport Report(string name)
    {
        var text = File.ReadAllText(Path(name)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return FrozenJson.Read(new FrozenRow { Id = Id, Number = 1, Content = text, Sha256 = FrozenJson.Hash(text), EntryId = Id });
    }

    public static OfficialDocument Document(string name) => name == "ke-hoach" ? Plan() : ReportDocument.Of(Report(name), Asked);

    /// <summary>The department's report when so many units owe one.</summary>
    public static OfficialDocument Department(int units)
    {
        var report = Report("so");
        return ReportDocument.Of(report with { Content = report.Content with { Sections = [.. report.Content.Sections.Select(s => s with { Fields = [.. s.Fields.Select(f => f with { Receipts = Many(f.Receipts, units) })] })] } }, Asked);
    }

    public static (UnitPlan Kept, UnitPlanPaper Paper) UnitPlan()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path("ke-hoach")));
        var at = new DateTimeOffset(2026, 6, 12, 3, 4, 5, TimeSpan.Zero);
        var kept = new UnitPlan { Id = Id, Plan = "bac-ninh-2026", Unit = "TYT-07246", Revision = 3, CreatedAt = at };
        kept.Write(UnitPlanContent.Read(json.RootElement.GetProperty("content").GetRawText()), "minh", at);
        kept.Submit(at);
        kept.Approve(at);
        return (kept, UnitPlanPaper.Read(json.RootElement.GetProperty("paper").GetRawText())!);
    }

    /// <summary>SHA-256 that <c>Golden/SHA256SUMS</c> has for a file: one line each, as sha256sum writes it.</summary>
    public static string Sum(string file) =>
        File.ReadAllLines(Repository.PathOf("tests/Tests/Reporting/Golden/SHA256SUMS")).Select(l => l.Split("  ")).FirstOrDefault(l => l[^1] == file)?[0] ?? $"no line for {file}";

    private static OfficialDocument Plan()
    {
        var (kept, paper) = UnitPlan();
        return UnitPlanDocument.Of(kept, paper, Asked);
    }

    private static FrozenReceipts? Many(FrozenReceipts? receipts, int units) =>
        receipts is null ? null : receipts with { Expected = units, Units = [.. Enumerable.Range(0, units).Select(i => receipts.Units[i % receipts.Units.Count])] };

    private static string Path(string name) => Repository.PathOf($"tests/Tests/Reporting/Golden/{name}.json");
}
