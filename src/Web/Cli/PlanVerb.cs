using System.CommandLine;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay plan check FILE</c>: every fault of a plan file with line, path and reason. Needs no database.</summary>
internal sealed class PlanVerb : Verb
{
    public override Command Command() => new("plan", "Tệp kế hoạch | plan files") { Check() };

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp .yaml, ví dụ plans/bac-ninh-2026.yaml | the plan file" };
        var json = JsonOption();
        var command = new Command("check", "Kiểm tra tệp kế hoạch: báo mọi lỗi kèm số dòng; kết thúc với 0 nếu không có lỗi, 1 nếu có | check a plan file") { file, json };
        command.SetAction((parsed, ct) => Check(parsed.GetValue(file)!, parsed.GetValue(json), LanguageOf(parsed), ct));
        return command;
    }

    private static async Task<int> Check(string file, bool json, Language language, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new RefusedException(PlatformRefusals.NotFound.With(file));
        var (plan, faults) = PlanFile.Check(await File.ReadAllTextAsync(file, ct), new ContentFolder());
        if (json)
            WriteJson(new { file, valid = plan is not null, plan = plan?.Code, targets = plan?.Targets.Count, tasks = plan?.Tasks.Count, sha256 = plan?.FileSha256, faults });
        else if (plan is not null)
            Console.WriteLine(language[
                $"{file}: không có lỗi. Kế hoạch {plan.Code}: {plan.Targets.Count} chỉ tiêu, {plan.Tasks.Count} nhiệm vụ, {plan.Sections.Count} mục.",
                $"{file}: no faults. Plan {plan.Code}: {plan.Targets.Count} targets, {plan.Tasks.Count} tasks, {plan.Sections.Count} sections."]);
        else
            foreach (var fault in faults) Console.WriteLine($"{file}:{fault.Line}: {(fault.Path.Length > 0 ? fault.Path + ": " : "")}{language[fault.Vi, fault.En]}");
        return plan is null ? CommandLine.Refused : CommandLine.Done;
    }
}
