using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Database;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Web.Host;

namespace CamTay.Web.Cli;

/// <summary>A verb of the command line. Derive in <c>Cli/XxxVerb.cs</c>, nothing else: it is found by itself.</summary>
/// <remarks>
/// <c>command.SetAction((parsed, ct) => InProgram(parsed, async services => { …; return CommandLine.Done; }))</c>.
/// A <see cref="RefusedException"/> is printed and ends with exit code 1.
/// </remarks>
internal abstract class Verb
{
    private static readonly JsonSerializerOptions JsonShape = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On every verb: answers in English.</summary>
    public static Option<bool> English { get; } = new("--english") { Description = "Trả lời bằng tiếng Anh | answer in English", Recursive = true };

    public abstract Command Command();

    /// <summary>For verbs that a script reads: the answer as JSON on standard output, and nothing else there.</summary>
    protected static Option<bool> JsonOption() => new("--json") { Description = "Trả lời dạng JSON cho máy đọc | answer as JSON" };

    /// <summary>Runs in a scope of the whole program (modules, database up to date) without serving; it acts as the system.</summary>
    protected static async Task<int> InProgram(ParseResult parsed, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Composition.Build([]);
        await DatabaseSetup.Migrate(app.Services);
        await app.Services.GetRequiredService<IPlanFolder>().TakeIn();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Language>().English = parsed.GetValue(English);
        return await work(scope.ServiceProvider);
    }

    protected static void WriteJson(object answer) => Console.WriteLine(JsonSerializer.Serialize(answer, JsonShape));

    internal static Language LanguageOf(ParseResult parsed) => new() { English = parsed.GetValue(English) };
}
