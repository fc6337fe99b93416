using System.IO.Compression;
using CamTay.Learning.Hand;
using CamTay.Learning.Lessons;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Editing;

/// <summary>The preview, which is the real player on the draft, and the files to take along.</summary>
internal static class EditRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/hoc-tap/bai/{code}/xem-truoc", Preview).RequireAuthorization(new NeedsAttribute(Permission.ManageLearning)).ExcludeFromDescription();
        routes.MapPost("/hoc-tap/bai/{code}/xem-truoc", Live).RequireAuthorization(new NeedsAttribute(Permission.ManageLearning)).ExcludeFromDescription();
        routes.MapGet("/hoc-tap/bai/{code}/tep.zip", Files).RequireAuthorization(new NeedsAttribute(Permission.ManageLearning)).ExcludeFromDescription();
    }

    private static async Task<IResult> Preview(string code, EditLesson edit, HttpContext http, CancellationToken ct) => Player((await edit.Open(code, ct)).Lesson, http);

    /// <summary>The form as it stands, before it is saved: the player on it, or its faults as plain text. A fault in a draft is no failure of the request.</summary>
    private static async Task<IResult> Live(string code, EditLesson edit, HttpContext http, Language l, CancellationToken ct)
    {
        var open = await edit.Open(code, ct);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : FormCollection.Empty;
        // The page of the files sends both as they are.
        var (says, draws) = form.ContainsKey("says") ? (LessonForm.Unix(form["says"]), LessonForm.Unix(form["draws"])) : LessonForm.Write(open, form);
        var (lesson, faults) = edit.Check(code, says, draws);
        return lesson is not null ? Player(lesson, http)
            : Results.Text(string.Join('\n', faults.Select(f => $"{f.File}:{f.Fault.Line}: {l[f.Fault.Vi, f.Fault.En]}")), "text/plain; charset=utf-8");
    }

    private static RazorComponentResult<LessonPage> Player(Lesson lesson, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<LessonPage>(new Dictionary<string, object?> { [nameof(LessonPage.Lesson)] = lesson, [nameof(LessonPage.Preview)] = true });
    }

    private static async Task<IResult> Files(string code, int? ban, EditLesson edit, CancellationToken ct)
    {
        var open = await edit.Open(code, ct);
        var edition = ban is { } number ? open.Editions.FirstOrDefault(e => e.Number == number) ?? throw new RefusedException(EditRefusals.NoEdition.With(number)) : null;
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Add(zip, $"{code}/{ReadLesson.Says}", edition?.Says ?? open.Says);
            await Add(zip, $"{code}/{ReadLesson.Draws}", edition?.Draws ?? open.Draws);
        }
        return Results.File(file.ToArray(), "application/zip", $"{code}.zip");
    }

    private static async Task Add(ZipArchive zip, string name, string text)
    {
        await using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        await writer.WriteAsync(text);
    }
}
