using CamTay.Certificates.Issuing;
using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Competence;

/// <summary>Each of these would be a level and a certificate if the phone were believed. None is. (Attendance codes have tests of their own.)</summary>
public sealed class CheatTests : IAsyncLifetime
{
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao";
    private TestHost host = null!;
    private HttpClient client = null!;
    private Phone an = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start();
        await EvidenceTests.ConfirmAs(host, "an", "CB001");
        client = host.As("An");
        an = new Phone(host, client, "an");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>The honest plan of three tries, with another skill before the last, where each try is made by <paramref name="cheat"/>.</summary>
    private async Task Plan(Func<string, int, Task> cheat)
    {
        await cheat(Record, 1);
        await cheat(Record, 2);
        host.Clock.Move(TimeSpan.FromDays(8));
        await an.Perform(Fraud, 3);
        await cheat(Record, 4);
    }

    private async Task<int> LevelOf(string account) => await host.In(async (AppDb db) =>
    {
        var learner = await db.Set<Learner>().AsNoTracking().SingleOrDefaultAsync(l => l.Account == account);
        var level = learner is null ? 0 : SkillFold.Of(await new ReadTrials(db, host.Clock).Of(learner.Id, CancellationToken.None)).SingleOrDefault(s => s.Skill == Record)?.Level ?? 0;
        if (learner?.Subject is { } subject) (await db.Set<Certificate>().AnyAsync(c => c.Subject == subject && c.Code == Record)).ShouldBe(level > 0, "A certificate follows the level and nothing else.");
        return level;
    });

    private async Task Send(string code, List<SentAct> acts)
    {
        var ticket = await an.Ticket(code);
        host.Clock.Move(TimeSpan.FromMinutes(5));
        await an.Send(an.Make(code, 0, ticket, acts));
    }

    [Fact]
    public async Task The_honest_plan_reaches_the_level()
    {
        await Plan((code, seed) => an.Perform(code, seed));
        (await LevelOf("an")).ShouldBe(2);
    }

    [Fact]
    public async Task Skipping_to_the_end_does_not()
    {
        await Plan((code, seed) => Send(code, [.. Phone.Acts(an.Lesson(code), seed).TakeLast(1)]));
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task Waiting_does_not()
    {
        await Plan((code, _) => Send(code, []));
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task Tapping_everything_does_not()
    {
        await Plan((code, seed) =>
        {
            var (lesson, dice, at) = (an.Lesson(code), new Random(seed), 0L);
            var acts = lesson.Steps.SelectMany(s => s.Wrong.Where(w => w.Act is not null && w.To is null).Select(w => w.Act!).Append(s.Right[0].Act)
                .Select(a => new SentAct(at += 900 + dice.Next(500), a, a == s.Right[0].Act && s.Right[0].Fields.Count > 0 ? s.Right[0].Fields.ToDictionary(f => f.Key, f => f.Value[0]) : null))).ToList();
            return Send(code, acts);
        });
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task A_robot_s_speed_or_evenness_does_not()
    {
        await Plan((code, _) => Send(code, [.. Phone.Acts(an.Lesson(code), 1).Select((a, i) => a with { T = (i + 1) * 40 })]));
        (await LevelOf("an")).ShouldBe(0);
        await Plan((code, seed) => Send(code, [.. Phone.Acts(an.Lesson(code), seed).Select((a, i) => a with { T = (i + 1) * (2000 + seed) })]));
        (await LevelOf("an")).ShouldBe(0);
    }

    /// <summary>One go, sent again on new tickets: as it is, or in a disguise that changes nothing of what is replayed.</summary>
    [Theory]
    [InlineData("unchanged")]
    [InlineData("reordered")]
    [InlineData("an act after the end")]
    [InlineData("a field that no step has")]
    [InlineData("each moment a little off")]
    [InlineData("all of it later")]
    [InlineData("a mistake put in")]
    public async Task Replaying_one_s_own_log_on_new_tickets_does_not(string disguise)
    {
        var log = Phone.Acts(an.Lesson(Record), 7);
        await Plan((code, seed) => Send(code, Disguised(disguise, log, new Random(seed))));
        (await LevelOf("an")).ShouldBe(0);
    }

    private static List<SentAct> Disguised(string how, List<SentAct> log, Random dice) => how switch
    {
        "reordered" => [.. log.OrderBy(_ => dice.Next())],
        "an act after the end" => [.. log, new SentAct(log[^1].T + 500 + dice.Next(3000), "x")],
        "a field that no step has" => [.. log.Select(a => a with { F = new Dictionary<string, string>(a.F ?? []) { ["khong-co"] = $"{dice.Next()}" } })],
        "each moment a little off" => [.. log.Select(a => a with { T = a.T + dice.Next(-9, 10) })],
        "all of it later" => [.. log.Select(a => a with { T = a.T + 1000 + (dice.Next(9) * 700) }).ToList()],
        "a mistake put in" => [.. log.Take(2), new SentAct(log[2].T - 400 - dice.Next(500), "khong-co"), .. log.Skip(2)],
        _ => log,
    };

    /// <summary>The copier asks for the ticket first and sends last: what was received first stands, and the unit's head sees both names.</summary>
    [Fact]
    public async Task A_copy_on_an_older_ticket_takes_nothing_from_the_nurse_and_is_shown_to_her_head()
    {
        await EvidenceTests.ConfirmAs(host, "lan", "CB003");
        using var lan = host.As("Lan");
        var neighbour = new Phone(host, lan, "lan");
        await Plan(async (code, seed) =>
        {
            var early = await neighbour.Ticket(code);
            host.Clock.Move(TimeSpan.FromMinutes(1));
            await an.Perform(code, seed);
            (await neighbour.Send(neighbour.Make(code, seed, early, Phone.Acts(an.Lesson(code), seed))))[0].State.ShouldBe("new");
        });
        (await LevelOf("an")).ShouldBe(2);
        (await LevelOf("lan")).ShouldBe(0);
        using var head = await host.SignIn("Minh");
        var page = await head.Open("/hoc-tap");
        page.Text.ShouldContain("giống hệt");
        page.Text.ShouldContain("Trần Thị Lan");
    }

    [Fact]
    public async Task Three_tries_on_one_ticket_do_not()
    {
        var ticket = await an.Ticket(Record);
        host.Clock.Move(TimeSpan.FromMinutes(10));
        await Plan((code, seed) => an.Send(an.Make(code, seed, ticket)));
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task An_edited_queue_does_not()
    {
        // Claims of the phone: unaided though guided, days in the past and in the future, an invented ticket, more time than passed.
        await an.Send([.. Enumerable.Range(0, 9).Select(i => an.Make(i % 3 == 2 ? Fraud : Record, 50 + i, Guid.CreateVersion7()) with { Started = host.Clock.GetUtcNow().AddDays((i * 4) - 20) })]);
        (await LevelOf("an")).ShouldBe(0);
        await Plan(async (code, seed) => await an.Send(an.Make(code, seed, await an.Ticket(code), [.. Phone.Acts(an.Lesson(code), seed)])));
        (await LevelOf("an")).ShouldBe(0, "Twenty seconds of work a moment after the ticket.");
    }

    [Fact]
    public async Task Tickets_fetched_for_later_do_not_make_two_days_of_one()
    {
        var tickets = new Queue<Guid>();
        for (var i = 0; i < 3; i++) tickets.Enqueue(await an.Ticket(Record));
        host.Clock.Move(TimeSpan.FromHours(1));
        await Plan((code, seed) => an.Send(an.Make(code, seed, tickets.Dequeue())));
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task A_neighbour_s_tries_are_not_her_own_and_hers_still_count()
    {
        using var yen = host.As("Lan");
        var neighbour = new Phone(host, yen, "lan");
        await Plan(async (code, seed) =>
        {
            await an.Perform(code, seed);
            var ticket = await neighbour.Ticket(code);
            host.Clock.Move(TimeSpan.FromMinutes(2));
            await neighbour.Send(neighbour.Make(code, seed, ticket, Phone.Acts(an.Lesson(code), seed)));
        });
        (await LevelOf("an")).ShouldBe(2);
        (await LevelOf("lan")).ShouldBe(0);
    }

    /// <summary>The sessions of tomorrow and of last month: the phone's clock says so, the server's does not.</summary>
    [Theory, InlineData(30), InlineData(-30)]
    public async Task A_phone_that_lives_in_the_future_or_the_past_does_not(int days)
    {
        for (var i = 0; i < 4; i++)
        {
            var code = i == 2 ? Fraud : Record;
            var ticket = await an.Ticket(code);
            host.Clock.Move(TimeSpan.FromMinutes(2));
            await an.Send(an.Make(code, 60 + i, ticket) with { Started = host.Clock.GetUtcNow().AddDays(i * days) });
        }
        (await LevelOf("an")).ShouldBe(0, "All four were made today.");
    }

    [Fact]
    public async Task A_neighbour_s_ticket_does_not()
    {
        using var lan = host.As("Lan");
        var neighbour = new Phone(host, lan, "lan");
        await Plan(async (code, seed) =>
        {
            var ticket = await neighbour.Ticket(code);
            host.Clock.Move(TimeSpan.FromMinutes(2));
            await an.Send(an.Make(code, seed, ticket));
        });
        (await LevelOf("an")).ShouldBe(0);
    }

    /// <summary>IndexedDB edited: guided tries called unaided keep their hints, tries of another lesson or version do not fit the ticket, more time than passed is a lie.</summary>
    [Theory]
    [InlineData("lesson")]
    [InlineData("version")]
    [InlineData("time")]
    [InlineData("hints")]
    [InlineData("account")]
    public async Task An_edited_store_does_not(string edit)
    {
        await Plan(async (code, seed) =>
        {
            var ticket = await an.Ticket(edit == "lesson" ? "tiep-don" : code);
            host.Clock.Move(TimeSpan.FromMinutes(2));
            var honest = an.Make(code, seed, ticket);
            await an.Send(edit switch
            {
                "version" => honest with { Version = "0123456789abcdef" },
                "time" => honest with { Acts = [.. honest.Acts!.Select(a => a with { T = a.T * 40 })] },
                "hints" => honest with { Acts = [new SentAct(400, "?"), .. honest.Acts!] },
                "account" => honest with { Account = "lan" },
                _ => honest,
            });
        });
        (await LevelOf("an")).ShouldBe(0);
    }

    [Fact]
    public async Task Hints_and_helpers_make_a_try_an_aided_one()
    {
        await Plan((code, seed) => an.Perform(code, seed, [.. Phone.Acts(an.Lesson(code), seed).Select((a, i) => i == 2 ? a with { P = 1 } : a)]));
        (await LevelOf("an")).ShouldBe(0);
    }
}
