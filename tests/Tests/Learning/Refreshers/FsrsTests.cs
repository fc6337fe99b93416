using System.Diagnostics;
using System.Globalization;
using CamTay.Learning.Refreshers;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Refreshers;

/// <summary>The scheduler says what ts-fsrs 5.4.2 says.</summary>
public sealed class FsrsTests
{
    private const int Histories = 10_000;

    /// <summary>The oracle runs in node: one line in is a history (grade and minutes since the last review), one line out its states.</summary>
    private const string Oracle = """
        import { fsrs, createEmptyCard } from "ts-fsrs";
        import { createInterface } from "node:readline";
        const f = fsrs({ enable_fuzz: false, learning_steps: [], relearning_steps: [] });
        const out = [];
        for await (const line of createInterface({ input: process.stdin })) {
          let card, at = Date.UTC(2026, 0, 1, 1, 0, 0), words = [];
          for (const review of line.split(" ")) {
            const [grade, minutes] = review.split(",").map(Number);
            at += minutes * 60000;
            card = f.next(card || createEmptyCard(new Date(at)), new Date(at), grade).card;
            words.push([card.stability, card.difficulty, card.scheduled_days, card.due.getTime()].join(","));
          }
          out.push(words.join(" "));
        }
        process.stdout.write(out.join("\n"));
        """;

    /// <summary>Days, weeks, and gaps of up to ten years; the difference itself, not the share of it.</summary>
    [Fact]
    public async Task Ten_thousand_random_histories_agree_with_the_oracle_within_a_billionth()
    {
        var dice = new Random(20261122);
        var histories = Enumerable.Range(0, Histories).Select(i => Enumerable.Range(0, 1 + dice.Next(14))
            .Select(_ => (Grade: i % 2 == 0 ? (dice.Next(4) == 0 ? 1 : 3) : 1 + dice.Next(4), Minutes: dice.Next(5) switch { 0 => dice.Next(1440), 1 => dice.Next(1440 * 365 * 10), _ => dice.Next(1440 * 90) })).ToList()).ToList();
        var answers = await Ask(histories.Select(h => string.Join(' ', h.Select(r => $"{r.Grade},{r.Minutes}"))));
        answers.Count.ShouldBe(Histories);
        foreach (var (history, answer) in histories.Zip(answers))
        {
            Memory? memory = null;
            var at = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero);
            foreach (var ((grade, minutes), said) in history.Zip(answer.Split(' ')))
            {
                at = at.AddMinutes(minutes);
                memory = Fsrs.Next(memory, (Grade)grade, at);
                var expected = said.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
                if (!Same(memory.Stability, expected[0]) || !Same(memory.Difficulty, expected[1]) || memory.Days != (int)expected[2] || memory.Due.ToUnixTimeMilliseconds() != (long)expected[3])
                    throw new InvalidOperationException($"{string.Join(' ', history)}: {memory} instead of {said}");
            }
        }
    }

    private static bool Same(double ours, double theirs) => Math.Abs(ours - theirs) <= 1e-9;

    private static async Task<IReadOnlyList<string>> Ask(IEnumerable<string> lines)
    {
        Directory.Exists(Repository.PathOf("node_modules/ts-fsrs")).ShouldBeTrue("npm ci brings the oracle.");
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", Oracle]) { WorkingDirectory = Repository.Root, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var answer = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(string.Join('\n', lines));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0);
        return (await answer).Split('\n');
    }
}
