using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CamTay.Database;
using CamTay.Platform;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace CamTay.Web.Host;

/// <summary>Puts the program together: platform, database, modules, web. The server and the command line use the same.</summary>
internal static class Composition
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        // Every number and date that a person reads goes through Language; the rest must not depend on the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        Logging(builder);
        builder.Services.AddPlatform();
        builder.Services.AddDbContext<AppDb>((services, options) => DatabaseSetup.Configure(
            options, Postgres(services.GetRequiredService<IConfiguration>()), services.GetRequiredService<DataFolder>().File("camtay.db")));
        foreach (var module in ModuleList.All)
        {
            builder.Services.AddSingleton(module);
            module.Services(builder.Services, builder.Configuration);
        }
        Web(builder);
        more?.Invoke(builder);
        var app = builder.Build();
        Pipeline.Arrange(app);
        return app;
    }

    /// <summary>The connection string of <c>CAMTAY_DB</c>, or null for the embedded database.</summary>
    public static string? Postgres(IConfiguration configuration) =>
        configuration["CAMTAY_DB"] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static void Web(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://127.0.0.1:5080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.Elsewhere;
        });
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = UploadLimits.Imports);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // "ế" stays one letter instead of "&#x1EBF;"
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddRateLimiter(RequestLimits.Set);
        services.AddSingleton<RefusedSecrets>();
        services.AddRequestDecompression();
        services.AddOpenApi(ApiDescription.Set);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // antiforgery tokens differ in every answer, so compression gives nothing away
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddSingleton<Assets>().AddSingleton<IBuiltAssets>(p => p.GetRequiredService<Assets>());
        services.AddScoped(Choices.LanguageOf);
        services.AddScoped<Navigation>();
        services.AddScoped<Standing>();
        services.AddExceptionHandler<ProblemsForPrograms>();
    }

    // Paths may carry names of people in a search: requests are logged nowhere, and neither are SQL parameters.
    private static void Logging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddSimpleConsole(o => { o.SingleLine = true; o.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ "; o.UseUtcTimestamp = true; });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
