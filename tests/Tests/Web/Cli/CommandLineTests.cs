using CamTay.Demo.Loading;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Web.Cli;

namespace CamTay.Tests.Web.Cli;

/// <summary>Exit codes are a contract with scripts: 0 done, 1 refused, 2 wrongly called.</summary>
[Collection(nameof(CommandLineTests))]
[CollectionDefinition(nameof(CommandLineTests), DisableParallelization = true)]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("khong-co")]
    [InlineData("backup --khong-co")]
    [InlineData("backup --to")]
    public async Task A_wrong_call_ends_with_two(string line) => (await Run(line)).Code.ShouldBe(2);

    [Theory]
    [InlineData("--help")]
    [InlineData("serve --help")]
    [InlineData("backup --help")]
    public async Task Help_is_no_fault(string line) => (await Run(line)).Code.ShouldBe(0);

    [Fact]
    public async Task A_half_loaded_demonstration_is_not_served()
    {
        await using var host = await TestHost.Start();
        await host.In(async (AppDb db) =>
        {
            db.Add(new Installation { Seed = 1 });
            await db.SaveChangesAsync();
        });
        var (code, _, error) = await Run("serve", host.Database);
        code.ShouldBe(1);
        error.ShouldContain("demo.interrupted");
        error.ShouldContain(host.Database.Folder);
    }

    [Fact]
    public async Task Every_verb_says_what_it_does()
    {
        foreach (var verb in typeof(Verb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Verb)) && !t.IsAbstract))
        {
            var command = ((Verb)Activator.CreateInstance(verb)!).Command();
            command.Description.ShouldNotBeNullOrWhiteSpace(verb.Name);
            command.Subcommands.ShouldAllBe(c => !string.IsNullOrWhiteSpace(c.Description));
        }
    }

    internal static async Task<(int Code, string Out, string Error)> Run(string line, TestDatabase? on = null)
    {
        var (output, error, before, fault) = (new StringWriter(), new StringWriter(), Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        Environment.SetEnvironmentVariable("CAMTAY_DATA", on?.Folder);
        Environment.SetEnvironmentVariable("CAMTAY_DB", on?.Postgres);
        try
        {
            return (await CommandLine.Run(line.Split(' ')), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(fault);
            Environment.SetEnvironmentVariable("CAMTAY_DATA", null);
            Environment.SetEnvironmentVariable("CAMTAY_DB", null);
        }
    }
}
