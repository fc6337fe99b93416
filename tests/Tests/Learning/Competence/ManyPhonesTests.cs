using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Competence;

/// <summary>Phones with cuts, repetitions, disorder and false clocks: nothing lost, nothing doubled, and the same in the end whatever the order.</summary>
public sealed class ManyPhonesTests
{
    private const string Vneid = "vneid-thay-the-bhyt", Fraud = "nhan-ra-lua-dao";

    [Theory, InlineData(1), InlineData(2)]
    public async Task Cuts_repetitions_and_disorder_lose_nothing_and_double_nothing(int order)
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var dice = new Random(5);
        var waiting = new List<(Phone Phone, SentTry Try)>();
        for (var person = 0; person < 12; person++)
        {
            var phone = new Phone(host, client) { Learner = new Guid(person + 1, 2, 3, new byte[8]) };
            for (var i = 0; i < 5; i++)
            {
                var code = i == 3 ? Fraud : Vneid;
                var ticket = i == 2 ? (Guid?)null : await phone.Ticket(code);
                waiting.Add((phone, phone.Make(code, (person * 100) + i, ticket) with { Id = new Guid(person + 1, (short)i, 9, new byte[8]), Started = host.Clock.GetUtcNow().AddHours(dice.Next(-48, 49)) }));
                host.Clock.Move(TimeSpan.FromMinutes(3));
            }
        }
        host.Clock.Move(TimeSpan.FromHours(1));
        var shuffle = new Random(order);
        var open = waiting.OrderBy(_ => shuffle.Next()).ToList();
        while (open.Count > 0)
        {
            var batch = open.Take(1 + shuffle.Next(20)).ToList();
            await batch[0].Phone.Send([.. batch.Select(b => b.Try)]);
            // Half of the answers are cut off on their way: the phone sends those again, in another order.
            open = [.. open.Except(batch.Where(_ => shuffle.Next(2) == 0)).OrderBy(_ => shuffle.Next())];
        }
        (await host.In((AppDb db) => db.Set<Try>().CountAsync())).ShouldBe(60);
        (await host.In((AppDb db) => db.Set<Try>().Select(t => t.LearnerId).Distinct().CountAsync())).ShouldBe(12);
        (await host.In((AppDb db) => db.Set<Try>().CountAsync(t => t.Result == Result.Alone && t.IssuedAt != null))).ShouldBe(48);
        (await host.In((AppDb db) => db.Set<StepCount>().Where(s => s.Step == 0).SumAsync(s => s.Reached))).ShouldBe(60);
        foreach (var phone in waiting.Select(w => w.Phone).Distinct())
        {
            var state = SkillFold.Of(await host.In((AppDb db) => new ReadTrials(db, host.Clock).Of(phone.Learner, CancellationToken.None)));
            state.Select(s => (s.Skill, s.Level, s.Missing!.Tries, s.Missing.Mixed)).ShouldBe([("an-toan-tai-khoan", 0, 2, false), ("vneid-bhyt", 0, 0, false)]);
        }
    }
}
