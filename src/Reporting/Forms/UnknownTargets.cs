using CamTay.Plan;
using CamTay.Platform.Yaml;

namespace CamTay.Reporting.Forms;

/// <summary>Targets that a form names and a plan does not have. The form itself is sound, another plan may have them; so only where it is taken for a plan is it told.</summary>
internal static class UnknownTargets
{
    public static IReadOnlyList<FileFault> Of(FormFile file, PlanDocument plan)
    {
        var known = plan.Targets.Select(t => t.Id).ToHashSet();
        var lines = file.Yaml.Split('\n');
        return [.. Names(file.Form).Distinct().Where(n => !known.Contains(n)).Select(n => new FileFault(Array.FindIndex(lines, l => l.Contains(n, StringComparison.Ordinal)) + 1, n,
            $"kế hoạch {plan.Code} không có chỉ tiêu “{n}”: số liệu để trống, quy tắc nhắc tới nó không kiểm gì.", $"the plan {plan.Code} has no target “{n}”: its figures stay empty and a rule that names it checks nothing."))];
    }

    private static IEnumerable<string> Names(ReportForm form) =>
        form.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Targets).Concat(form.Rules.SelectMany(r => r.Check.Names()).Where(ReadForm.IsFigure).Select(n => n[..n.LastIndexOf('.')]));
}
