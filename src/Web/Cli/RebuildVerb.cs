using System.CommandLine;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay rebuild</c>: folds the figures again from the ledger; with <c>--check</c> compares them with a second evaluator instead.</summary>
internal sealed class RebuildVerb : Verb
{
    public override Command Command()
    {
        var check = new Option<bool>("--check") { Description = "Chỉ so mọi con số với bộ tính thứ hai, không thay gì | only compare every figure with the second evaluator" };
        var json = JsonOption();
        var command = new Command("rebuild", "Tính lại mọi con số từ sổ chứng cứ | compute every figure again from the ledger") { check, json };
        command.SetAction((parsed, ct) => InProgram(parsed, services => parsed.GetValue(check)
            ? Check(parsed.GetValue(json), services, ct)
            : Rebuild(parsed.GetValue(json), services, ct)));
        return command;
    }

    private static async Task<int> Rebuild(bool json, IServiceProvider services, CancellationToken ct)
    {
        var l = services.GetRequiredService<Language>();
        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        await services.GetRequiredService<IRebuild>().Rebuild(ct);
        var position = await services.GetRequiredService<IFigures>().Position(ct);
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        if (json) WriteJson(new { position, size = await services.GetRequiredService<ILedgerReader>().Size(ct), seconds = Math.Round(seconds, 1) });
        else Console.WriteLine(l[$"Đã tính lại mọi con số tới mục {l.Number(position)} trong {l.Decimal(seconds)} giây.", $"Every figure was computed again up to entry {l.Number(position)} in {l.Decimal(seconds)} s."]);
        return CommandLine.Done;
    }

    private static async Task<int> Check(bool json, IServiceProvider services, CancellationToken ct)
    {
        var report = await services.GetRequiredService<IRebuild>().Check(ct: ct);
        var exact = report.Differences.Count == 0;
        if (json)
            WriteJson(new
            {
                exact, report.Position, report.Targets, report.Figures,
                differences = report.Differences.Select(d => new { d.Plan, d.Target, d.Unit, on = $"{d.On:yyyy-MM-dd}", d.Live, d.Recomputed })
            });
        else Say(report, services.GetRequiredService<Language>());
        return exact ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Say(RebuildReport report, Language l)
    {
        Console.WriteLine(l[$"{l.Number(report.Figures)} con số của {report.Targets} chỉ tiêu được tính lại từ sổ tới mục {l.Number(report.Position)}.",
            $"{l.Number(report.Figures)} figures of {report.Targets} targets were recomputed from the ledger up to entry {l.Number(report.Position)}."]);
        foreach (var d in report.Differences)
            Console.WriteLine(l[$"  {d.Plan} {d.Target} {d.Unit} ngày {l.Day(d.On)}: đang hiện {d.Live}, tính lại {d.Recomputed}", $"  {d.Plan} {d.Target} {d.Unit} on {l.Day(d.On)}: live {d.Live}, recomputed {d.Recomputed}"]);
        Console.WriteLine(report.Differences.Count == 0
            ? l["Mọi con số đều khớp.", "Every figure matches."]
            : l[$"{report.Differences.Count} con số không khớp.", $"{report.Differences.Count} figures differ."]);
    }
}
