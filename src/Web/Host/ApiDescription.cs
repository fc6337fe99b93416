using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CamTay.Web.Host;

/// <summary>What <c>/openapi/v1.json</c> says beyond the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    public static void Set(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Cầm Tay", Version = "v1",
                Description = "Imports, figures, members, entries and the ledger's head. Same access rules as the screens. "
                    + "Errors are problem details (RFC 9457) with a stable `code`. A token: `camtay token create --account NAME`.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
