using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Plan.Plans;

/// <summary>The plan's tables as .xlsx and .csv, filtered and ordered as on the page.</summary>
internal static class ExportPlan
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/ke-hoach/{plan}").RequireAuthorization(new NeedsAttribute(Permission.ViewPlans)).ExcludeFromDescription();
        group.MapGet("/chi-tieu.{format}", (string plan, string format, PlanDesk desk, Language l, HttpRequest request) =>
            Answer(plan, format, "chi-tieu", desk, l, request, PlanTables.Targets, open => open.Document.Targets));
        group.MapGet("/nhiem-vu.{format}", (string plan, string format, PlanDesk desk, Language l, HttpRequest request) =>
            Answer(plan, format, "nhiem-vu", desk, l, request, PlanTables.Tasks, open => open.Document.Tasks));
        group.MapGet("/thoi-han.{format}", (string plan, string format, PlanDesk desk, Language l, IReportingPeriods periods, HttpRequest request) =>
            Answer(plan, format, "thoi-han", desk, l, request, PlanTables.Deadlines, open => Deadlines.Of(open, periods)));
    }

    private static async Task<IResult> Answer<T>(string plan, string format, string table, PlanDesk desk, Language l, HttpRequest request,
        Func<OpenPlan, Language, IReadOnlyList<Column<T>>> columns, Func<OpenPlan, IEnumerable<T>> rows)
    {
        var open = await desk.Open(plan);
        var shown = columns(open, l);
        return TableFile.Answer(format, shown, TableQuery.From(request).Apply(shown, rows(open), l), l, $"{plan}-{table}");
    }
}
