using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary>The program's command line. Verbs are found by themselves: a class below <see cref="Verb"/> in this folder is enough.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    /// <summary>Refused, or a fault was found by a check.</summary>
    public const int Refused = 1;
    /// <summary>The command line itself was wrong.</summary>
    public const int Usage = 2;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Cầm Tay: kế hoạch Bình dân học vụ số của ngành y tế | a province's digital-literacy plan, carried out and proven");
        root.Options.Add(Verb.English);
        foreach (var verb in typeof(Verb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Verb)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal))
            root.Subcommands.Add(((Verb)Activator.CreateInstance(verb)!).Command());
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction) return await Wrong(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (Faults.RefusalOf(e) is { } refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Code}: {refusal.Text(Verb.LanguageOf(parsed))}");
            return Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            // The machine's own words: an address in use, a folder that may not be written, a database that does not answer.
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
    }

    private static async Task<int> Wrong(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        var path = string.Join(' ', parsed.CommandResult.Command is RootCommand ? [] : Path(parsed.CommandResult));
        await Console.Error.WriteLineAsync($"camtay {path} --help".Replace("  ", " ", StringComparison.Ordinal));
        return Usage;
    }

    private static IEnumerable<string> Path(CommandResult command) =>
        command.Parent is CommandResult parent and not { Command: RootCommand } ? [.. Path(parent), command.Command.Name] : [command.Command.Name];
}
