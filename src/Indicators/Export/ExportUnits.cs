using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace CamTay.Indicators.Export;

/// <summary>The table of units that stands on a page, all its rows, as the page sorts and filters it.</summary>
internal static class ExportUnits
{
    public static async Task<IResult> Answer(string format, string? target, string? level, HttpRequest request, Standpoint at, UnitLines lines, Language language, CancellationToken ct)
    {
        await at.Open(request.Query, ct: ct);
        if (!at.Ready) throw new RefusedException(IndicatorsRefusals.NoPlan.With(""));
        var one = target is null ? null : at.Plan.Targets.FirstOrDefault(t => t.Id == target) ?? throw new RefusedException(IndicatorsRefusals.NoTarget.With(target, at.Plan.Code));
        await lines.Load(one is null ? at.Plan.Targets : [one], ct);
        var columns = one is null ? UnitColumns.AllTargets(at.Plan.Targets, language) : UnitColumns.OneTarget(one, language);
        var rows = TableQuery.From(request).Apply(columns, UnitOrder.Of(lines, level, one), language);
        return TableFile.Answer(format, columns, rows, language, $"don-vi-{at.Unit}-{Standpoint.Text(at.On)}");
    }
}
