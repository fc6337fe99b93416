using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Targets;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace CamTay.Indicators.Export;

/// <summary>The list of a plan's targets for one unit.</summary>
internal static class ExportTargets
{
    public static async Task<IResult> Answer(string format, HttpRequest request, Standpoint at, UnitLines lines, Language language, CancellationToken ct)
    {
        await at.Open(request.Query, ct: ct);
        if (!at.Ready) throw new RefusedException(IndicatorsRefusals.NoPlan.With(""));
        await lines.Load(at.Plan.Targets, ct);
        var columns = TargetColumns.Of(at.Plan, language);
        var rows = TableQuery.From(request).Apply(columns, at.Plan.Targets.Select(t => lines.Top.Courses[t.Id]), language);
        return TableFile.Answer(format, columns, rows, language, $"chi-tieu-{at.Unit}-{Standpoint.Text(at.On)}");
    }
}
