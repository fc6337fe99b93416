using System.Text;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Plan.Revisions;

/// <summary>A revision as the file that it was: to read, to mend, to send again.</summary>
internal static class DownloadRevision
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/ke-hoach/{plan}/ban/{revision:int}.yaml", Text)
            .RequireAuthorization(new NeedsAttribute(Permission.ViewPlans)).ExcludeFromDescription();

    private static async Task<IResult> Text(string plan, int revision, RevisionList list, CancellationToken ct) =>
        Results.File(Encoding.UTF8.GetBytes(await list.Text(plan, revision, ct)), "application/yaml; charset=utf-8", $"{plan}.yaml");
}
