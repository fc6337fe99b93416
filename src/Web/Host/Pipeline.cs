using CamTay.Platform;
using CamTay.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticFiles;

namespace CamTay.Web.Host;

/// <summary>What a request passes, in order.</summary>
internal static class Pipeline
{
    public static void Arrange(WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.UseHsts();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorAddress.Path,
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true, // a page that has begun cannot begin again in the same scope
            SuppressDiagnosticsCallback = fault => Faults.RefusalOf(fault.Exception) is not null || fault.Exception is BadHttpRequestException,
        });
        app.UseWhen(ErrorAddress.ForPrograms, branch => branch.UseStatusCodePages(ErrorAddress.ProblemForStatus));
        app.UseWhen(context => !ErrorAddress.ForPrograms(context), branch => branch.UseStatusCodePagesWithReExecute(ErrorAddress.Path, createScopeForStatusCodePages: true));
        app.Use(ErrorAddress.AnswerOutdated);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
        app.Use(UploadLimits.Raise);
        app.UseRouting();
        // Phones on slow lines pack what they send; nowhere else is anything unpacked.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api/hoc", StringComparison.Ordinal), branch => branch.UseRequestDecompression());
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<RefusedSecrets>().Watch);
        app.UseAuthorization();
        app.UseAntiforgery();
        Map(app);
    }

    private static void Map(WebApplication app)
    {
        app.MapRazorComponents<App>().AddAdditionalAssemblies(ModuleList.WithPages);
        app.MapHealthChecks("/healthz").AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        Choices.Map(app);
        foreach (var module in ModuleList.All)
            module.Routes(app);
    }

    // Vite's files carry their content's hash in their names: they never change.
    private static void Cache(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl =
        file.Context.Request.Path.StartsWithSegments(Assets.Folder + "/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
