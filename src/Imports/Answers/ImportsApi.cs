using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CamTay.Imports.Answers;

/// <summary>The programmatic door (evidence.md §5): send a file, ask what became of it.</summary>
internal static class ImportsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/imports/{kind}", Send).RequireAuthorization(new NeedsAttribute(Permission.Import))
            .Accepts<IFormFile>("multipart/form-data").Produces<ImportAnswer>().Produces<ImportAnswer>(202).ProducesProblem(422)
            .WithSummary("Sends a file of a kind, part “file”. Up to 5,000 rows are answered at once, larger files with 202 and an id to ask for. ?profile= names a mapping of columns; without it one made for the same headers is used.");
        routes.MapGet("/api/imports/{id:guid}", Ask).RequireAuthorization(new NeedsAttribute(Permission.Import))
            .Produces<ImportAnswer>().ProducesProblem(404).WithSummary("Progress of an import and at the end its answer.");
    }

    private static async Task<IResult> Send(string kind, HttpRequest request, KindList kinds, IAccess access, ReceiveFile receive, ReadImport read, Language language)
    {
        MayImport.Require(access, kinds.Need(kind).Code);
        var file = await FilePart(request) ?? throw new RefusedException(ImportsRefusals.NoFile);
        Guid id;
        try
        {
            id = await receive.Receive(kind, file.FileName, file.FileStream!, ct: request.HttpContext.RequestAborted, profile: request.Query["profile"].FirstOrDefault(), explain: request.Query.ContainsKey("explain"));
        }
        catch (RefusedException refused) when (receive.MappingPage is { } page)
        {
            return Problem.Of(refused.Refusal, language, ("mapping", page));
        }
        var answer = await read.Answer(id, language, request.HttpContext.RequestAborted);
        return answer.State switch
        {
            "finished" => Results.Ok(answer),
            "failed" => Problem.Of(ImportsRefusals.Failed.With(answer.Problem!), language),
            _ => Results.Accepted($"/api/imports/{id}", answer),
        };
    }

    private static async Task<IResult> Ask(Guid id, ReadImport read, Language language, CancellationToken ct) => Results.Ok(await read.Answer(id, language, ct));

    // Read part by part: a file of 250 MB goes straight to the disk.
    private static async Task<FileMultipartSection?> FilePart(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary) return null;
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } part)
                if (part.AsFileSection() is { Name: "file", FileStream: not null } file) return file;
        }
        catch (InvalidDataException) { }
        return null;
    }
}
