using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Tries;

/// <summary>
/// Many phones with many learners each, on lines that break. The whole size (200 phones, 50 learners each) takes minutes: <c>CAMTAY_WHOLE=1</c>;
/// <c>CAMTAY_SEED</c> plays a printed seed again.
/// </summary>
public sealed class ManyPhonesTests(ITestOutputHelper output)
{
    private static readonly string[] Lessons = ["vneid-thay-the-bhyt", "nhan-ra-lua-dao", "benh-an-dien-tu"];
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CAMTAY_WHOLE") == "1";

    [Fact]
    public async Task Whatever_breaks_on_the_way_nothing_is_lost_nothing_doubled_and_the_state_is_the_same_in_any_order()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CAMTAY_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        var (phones, learners) = Whole ? (200, 50) : (12, 8);
        output.WriteLine($"seed {seed}, {phones} phones of {learners} learners");
        var plan = Plan(new Random(seed), phones, learners);
        var one = await Play(plan, seed + 1);
        var other = await Play(plan, seed + 2);
        output.WriteLine($"{plan.Count} tries; sent {one.Sent} and {other.Sent} times");
        one.Sent.ShouldBeGreaterThan(plan.Count, $"seed {seed}: something was sent twice");
        one.Kept.ShouldBe(plan.Select(p => p.Id).Order().ToList(), $"seed {seed}: lost or doubled");
        other.Kept.ShouldBe(one.Kept, $"seed {seed}: lost or doubled");
        other.State.ShouldBe(one.State, $"seed {seed}: another order, another state");
        one.State.ShouldContain(s => s.Contains("→", StringComparison.Ordinal), $"seed {seed}: nobody reached a level, so nothing was compared");
    }

    private sealed record Planned(Guid Id, int Phone, Guid Learner, string Lesson, int Seed, int? TicketAt, TimeSpan Skew);

    private sealed record Outcome(List<Guid> Kept, List<string> State, int Sent);

    /// <summary>One learner of each phone works up to a level (three lessons in a row, another eight days later), the others do one measured and one offline try.</summary>
    private static List<Planned> Plan(Random dice, int phones, int learners) =>
    [
        .. from phone in Enumerable.Range(0, phones)
           from learner in Enumerable.Range(0, learners).Select(n => (N: n, Id: NewId(dice)))
           from made in learner.N == 0 ? new (int Lesson, int? At)[] { (0, 0), (1, 1), (0, 2), (0, 3), (2, null) } : [(dice.Next(3), dice.Next(4)), (dice.Next(3), null)]
           select new Planned(NewId(dice), phone, learner.Id, Lessons[made.Lesson], dice.Next(), made.At, TimeSpan.FromMinutes(dice.Next(-48 * 60, 48 * 60))),
    ];

    private async Task<Outcome> Play(List<Planned> plan, int seed)
    {
        await using var host = await TestHost.Start();
        using var line = host.Nobody();
        var sent = 0;
        // Two tickets one after the other, a third, and one eight days on; what was made is sent before the next.
        for (var at = 0; at < 4; at++)
        {
            var due = plan.Where(p => p.TicketAt == at || (p.TicketAt is null && at == p.Seed % 4)).ToList();
            var queues = due.GroupBy(p => p.Phone).ToDictionary(g => g.Key, _ => new List<SentTry>());
            foreach (var made in due) queues[made.Phone].Add(await Make(host, line, made, made.TicketAt is not null));
            host.Clock.Move(TimeSpan.FromMinutes(3));
            var phones = queues.Select(q => SendAll(line, q.Value, new Random(seed * 31 + q.Key + at * 1000))).ToList();
            sent += (await Task.WhenAll(phones)).Sum();
            if (at == 2) host.Clock.Move(TimeSpan.FromDays(8));
        }
        return new Outcome(await host.In((AppDb db) => db.Set<Try>().Select(t => t.Id).Order().ToListAsync()), await State(host, plan), sent);
    }

    private static async Task<SentTry> Make(TestHost host, HttpClient line, Planned made, bool measured)
    {
        var phone = new Phone(host, line) { Learner = made.Learner };
        var ticket = measured ? await phone.Ticket(made.Lesson) : (Guid?)null;
        var started = DateTimeOffset.FromUnixTimeSeconds(1_782_900_000 + made.Seed % 100_000) + made.Skew;
        return phone.Make(made.Lesson, made.Seed, ticket) with { Id = made.Id, Started = started };
    }

    /// <summary>Until its queue is empty: lines are cut before and after the server has heard, the phone is killed between answer and note, batches go out twice and in any order.</summary>
    private static async Task<int> SendAll(HttpClient line, List<SentTry> queue, Random dice)
    {
        var sent = 0;
        while (queue.Count > 0)
        {
            var batch = queue.OrderBy(_ => dice.Next()).Take(dice.Next(1, 101)).ToList();
            var fate = dice.Next(10);
            if (fate == 0) continue;
            sent += batch.Count;
            if (fate <= 2)
            {
                await Cut(line, batch, dice.Next(0, 30));
                continue;
            }
            var answers = fate == 3 ? (await Task.WhenAll(Post(line, batch), Post(line, batch)))[0] : await Post(line, batch);
            if (fate == 3) sent += batch.Count;
            answers.ShouldAllBe(a => a.State == "new" || a.State == "same");
            if (fate == 4) continue; // killed before it noted the answer
            queue.RemoveAll(t => answers.Any(a => a.Id == t.Id));
        }
        return sent;
    }

    private static async Task Cut(HttpClient line, List<SentTry> batch, int after)
    {
        using var cut = new CancellationTokenSource(after);
        try { using var _ = await line.PostAsJsonAsync("/api/hoc/lan-lam", new { tries = batch }, cut.Token); }
        catch (OperationCanceledException) { }
    }

    private static async Task<List<TryAnswer>> Post(HttpClient line, List<SentTry> batch)
    {
        using var answer = await line.PostAsJsonAsync("/api/hoc/lan-lam", new { tries = batch });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").Deserialize<List<TryAnswer>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Every learner's levels with the tries that made them, what each try came to, and the counts of steps.</summary>
    private static async Task<List<string>> State(TestHost host, List<Planned> plan)
    {
        var state = new List<string>();
        foreach (var some in plan.Select(p => p.Learner).Distinct().Chunk(200))
            foreach (var (learner, trials) in await host.In((ReadTrials read) => read.OfMany(some, default)))
                state.AddRange(SkillFold.Of(trials).Select(s => $"{learner} {s.Skill} {s.Level} {s.Missing?.Tries} {string.Join(' ', s.Changes.Select(c => $"→{c.Level} {c.By.Id}"))}"));
        state.AddRange(await host.In(async (AppDb db) => (await db.Set<Try>().AsNoTracking().ToListAsync()).Select(t => $"{t.Id} {t.LearnerId} {t.Result} {t.IssuedAt:O} {t.StartedAt:O}").ToList()));
        state.AddRange(await host.In(async (AppDb db) => (await db.Set<StepCount>().AsNoTracking().ToListAsync()).Select(s => $"{s.Lesson} {s.Step} {s.Reached} {s.Mistaken} {s.Stopped}").ToList()));
        state.Sort(StringComparer.Ordinal);
        return state;
    }

    private static Guid NewId(Random dice)
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
