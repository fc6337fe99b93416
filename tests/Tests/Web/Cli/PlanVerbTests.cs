using System.Text.Json;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Web.Cli;

[Collection(nameof(CommandLineTests))]
public sealed class PlanVerbTests
{
    [Theory]
    [InlineData("bac-ninh-2026")]
    [InlineData("ha-giang-2025")]
    public async Task The_official_plans_have_no_fault(string plan)
    {
        var (code, said, error) = await CommandLineTests.Run($"plan check {Repository.PathOf($"plans/{plan}.yaml")} --json");
        code.ShouldBe(0, error);
        var answer = JsonDocument.Parse(said).RootElement;
        answer.GetProperty("valid").GetBoolean().ShouldBeTrue();
        answer.GetProperty("targets").GetInt32().ShouldBeGreaterThan(5);
        answer.GetProperty("faults").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_planner_reads_the_line_of_each_fault_and_the_script_sees_one()
    {
        var text = await File.ReadAllLinesAsync(Repository.PathOf("plans/bac-ninh-2026.yaml"));
        var line = Array.FindIndex(text, l => l.TrimStart().StartsWith("han:", StringComparison.Ordinal));
        text[line] = text[line][..(text[line].IndexOf(':') + 1)] + " 31/02/2026";
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, text);
            var (code, said, _) = await CommandLineTests.Run($"plan check {file}");
            code.ShouldBe(1);
            said.ShouldContain($"{file}:{line + 1}:");
        }
        finally { File.Delete(file); }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said() => (await CommandLineTests.Run("plan check /khong/co.yaml")).Error.ShouldContain("/khong/co.yaml");
}
