using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Learning.Competence;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning.Competence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning.Tries;

/// <summary>
/// Many phones with many learners each, on lines that break, with clocks that are wrong and jump. Two of the phones are signed in: their learners'
/// ledger and refreshers are part of the state. The whole size (200 phones, 50 learners each) takes minutes: <c>CAMTAY_WHOLE=1</c>; <c>CAMTAY_SEED</c>
/// plays a printed seed again.
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
        one.Measured.ShouldBe(plan.Count(p => p.TicketAt is not null), $"seed {seed}: an honest try did not count, whatever the phone's clock did");
        other.Measured.ShouldBe(one.Measured);
        one.State.Count(s => s.StartsWith("ledger", StringComparison.Ordinal) && s.Contains("Demonstrated", StringComparison.Ordinal)).ShouldBe(2, $"seed {seed}: An and Lan reached a level each");
        one.State.ShouldContain(s => s.Contains("→", StringComparison.Ordinal), $"seed {seed}: nobody reached a level, so nothing was compared");
    }

    /// <param name="Skew">How wrong the phone's clock is.</param>
    /// <param name="Jump">By how much it is set forward in the middle of the try, or nothing.</param>
    private sealed record Planned(Guid Id, int Phone, Guid Learner, string? Account, string Lesson, int Seed, int? TicketAt, TimeSpan Skew, TimeSpan Jump);

    private sealed record Outcome(List<Guid> Kept, List<string> State, int Sent, int Measured);

    private static readonly (string Name, string Account, string Code)[] Signed = [("An", "an", "CB001"), ("Lan", "lan", "CB003")];

    /// <summary>One learner of each phone works up to a level (three lessons in a row, another eight days later), the others do one measured and one offline try.</summary>
    private static List<Planned> Plan(Random dice, int phones, int learners) =>
    [
        .. from phone in Enumerable.Range(0, phones)
           from learner in Enumerable.Range(0, learners).Select(n => (N: n, Id: NewId(dice)))
           from made in learner.N == 0 && phone < Signed.Length ? new (int Lesson, int? At)[] { (0, 0), (1, 1), (0, 2), (0, 3) }
               : learner.N == 0 ? [(0, 0), (1, 1), (0, 2), (0, 3), (2, null)] : [(dice.Next(3), dice.Next(4)), (dice.Next(3), null)]
           select new Planned(NewId(dice), phone, learner.Id, learner.N == 0 && phone < Signed.Length ? Signed[phone].Account : null, Lessons[made.Lesson], dice.Next(), made.At,
               TimeSpan.FromMinutes(dice.Next(-48 * 60, 48 * 60)), TimeSpan.FromMinutes(dice.Next(3) == 0 ? dice.Next(16, 48 * 60) : 0)),
    ];

    private static async Task<Outcome> Play(List<Planned> plan, int seed)
    {
        await using var host = await TestHost.Start(more: services => services.AddSingleton<IStartupFilter, OwnAddress>());
        foreach (var (_, account, code) in Signed) await EvidenceTests.ConfirmAs(host, account, code);
        var lines = plan.Select(p => p.Phone).Distinct().ToDictionary(n => n, n => Line(host, n));
        var queues = lines.Keys.ToDictionary(n => n, _ => new List<SentTry>());
        var (sent, dice) = (0, new Random(seed));
        // Two tickets one after the other, a third, and one eight days on. A phone that has no network then sends with what it makes later: only the order in which the server hears of them differs.
        for (var at = 0; at < 4; at++)
        {
            foreach (var made in plan.Where(p => p.TicketAt == at || (p.TicketAt is null && at == p.Seed % 4))) queues[made.Phone].Add(await Make(host, lines[made.Phone], made, made.TicketAt is not null));
            host.Clock.Move(TimeSpan.FromMinutes(3));
            var online = queues.Where(q => at >= 2 || dice.Next(2) == 0).OrderBy(_ => dice.Next()).ToList();
            sent += (await Task.WhenAll(online.Select(q => SendAll(lines[q.Key], q.Value, new Random((seed * 31) + q.Key + (at * 1000)))))).Sum();
            if (at == 2) host.Clock.Move(TimeSpan.FromDays(8));
        }
        foreach (var line in lines.Values) line.Dispose();
        return new Outcome(await host.In((AppDb db) => db.Set<Try>().Select(t => t.Id).Order().ToListAsync()), await State(host, plan), sent,
            await host.In((AppDb db) => db.Set<Try>().CountAsync(t => t.Result == Result.Alone && t.IssuedAt != null && t.CopyOf == null)));
    }

    private static HttpClient Line(TestHost host, int phone)
    {
        var line = phone < Signed.Length ? host.As(Signed[phone].Name) : host.Nobody();
        line.DefaultRequestHeaders.Add(OwnAddress.Header, phone.ToString(CultureInfo.InvariantCulture));
        return line;
    }

    /// <summary>Two hundred phones are not one address: what keeps one from flooding must not stop them.</summary>
    private sealed class OwnAddress : IStartupFilter
    {
        public const string Header = "X-Phone";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate on) =>
            {
                if (int.TryParse(context.Request.Headers[Header], CultureInfo.InvariantCulture, out var phone)) context.Connection.RemoteIpAddress = new IPAddress([10, 0, (byte)(phone / 256), (byte)(phone % 256)]);
                return on(context);
            });
            next(app);
        };
    }

    private static async Task<SentTry> Make(TestHost host, HttpClient line, Planned made, bool measured)
    {
        var phone = new Phone(host, line, made.Account) { Learner = made.Learner };
        var ticket = measured ? await phone.Ticket(made.Lesson) : (Guid?)null;
        var started = DateTimeOffset.FromUnixTimeSeconds(1_782_900_000 + (made.Seed % 100_000)) + made.Skew;
        var acts = Phone.Acts(phone.Lesson(made.Lesson), made.Seed).Select((act, i) => i < 1 + (made.Seed % 3) ? act : act with { T = act.T + (long)made.Jump.TotalMilliseconds }).ToList();
        return phone.Make(made.Lesson, made.Seed, ticket, acts) with { Id = made.Id, Started = started };
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
        state.AddRange(await Shown(host));
        state.AddRange(await host.In(async (AppDb db) => (await db.Set<StepCount>().AsNoTracking().ToListAsync()).Select(s => $"{s.Lesson} {s.Step} {s.Reached} {s.Mistaken} {s.Stopped}").ToList()));
        // The server's ids of accounts differ from run to run; who they are does not.
        var known = await host.In((AppDb db) => db.Set<Learner>().Where(l => l.Account != null).ToDictionaryAsync(l => l.Id.ToString(), l => l.Account!));
        return [.. state.Select(line => known.Aggregate(line, (text, one) => text.Replace(one.Key, one.Value, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What stands in the ledger of those who are signed in, and when they are to refresh what they know.</summary>
    private static async Task<List<string>> Shown(TestHost host)
    {
        var learners = await host.In((AppDb db) => db.Set<Learner>().AsNoTracking().Where(l => l.Subject != null).ToListAsync());
        var entries = await host.In((ILedgerReader ledger) => ledger.OfSubjects([.. learners.Select(l => l.Subject!)]));
        var trials = await host.In((ReadTrials read) => read.OfMany([.. learners.Select(l => l.Id)], default));
        return
        [
            .. entries.Where(e => e.Source?.System == "learning" && e.VoidedBy is null && e.Verb != Verb.Voided).Select(e => $"ledger {learners.First(l => l.Subject == e.Subject).Account} {e.Verb} {e.Facts.Code} {e.Facts.Value} {e.OccurredAt:O} {e.Unit}"),
            .. trials.SelectMany(t => SkillFold.Of(t.Value).Select(s => $"{t.Key} {s.Skill} {s.Level} {s.Missing?.Tries}")),
            .. await host.In(async (AppDb db) => (await db.Set<Refresher>().AsNoTracking().ToListAsync()).Select(r => $"refresher {r.LearnerId} {r.Skill} {r.Level} {r.DueAt:O} {r.FellAt:O}").ToList()),
        ];
    }

    private static Guid NewId(Random dice)
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
