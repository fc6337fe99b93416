using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Learning;
using CamTay.Learning.Lessons;
using CamTay.Learning.Tries;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning;

/// <summary>Someone's phone at the player's door: makes tries as a person would, and sends them.</summary>
internal sealed class Phone(TestHost host, HttpClient client, string? account = null)
{
    public Guid Learner { get; init; } = Guid.CreateVersion7();

    private LessonLibrary Library => host.Services.GetRequiredService<LessonLibrary>();

    public Lesson Lesson(string code) => Library.Find(code)!;

    /// <summary>The right acts, at a person's uneven pace; <paramref name="seed"/> makes each try its own.</summary>
    public static List<SentAct> Acts(Lesson lesson, int seed)
    {
        var dice = new Random(seed);
        var at = 0L;
        return [.. lesson.Steps.Select(s => new SentAct(at += 1500 + dice.Next(4000), s.Right[0].Act, s.Right[0].Fields.Count == 0 ? null : s.Right[0].Fields.ToDictionary(f => f.Key, f => f.Value[0])))];
    }

    public SentTry Make(string code, int seed, Guid? ticket = null, List<SentAct>? acts = null, string mode = "tu-lam", bool over = true)
    {
        var lesson = Lesson(code);
        return new SentTry(Guid.CreateVersion7(), Learner, account, code, lesson.Version, mode, ticket, host.Clock.GetUtcNow(), acts ?? Acts(lesson, seed), over);
    }

    public async Task<Guid> Ticket(string code)
    {
        using var answer = await client.PostAsJsonAsync("/api/hoc/ve", new { lesson = code, version = Lesson(code).Version, learner = Learner, account });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ticket").GetGuid();
    }

    public async Task<IReadOnlyList<TryAnswer>> Send(params SentTry[] tries)
    {
        using var answer = await client.PostAsJsonAsync("/api/hoc/lan-lam", new { tries });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").Deserialize<List<TryAnswer>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>A measured try from beginning to end: ticket, a minute of work, sending.</summary>
    public async Task<TryAnswer> Perform(string code, int seed, List<SentAct>? acts = null)
    {
        var ticket = await Ticket(code);
        host.Clock.Move(TimeSpan.FromMinutes(2));
        return (await Send(Make(code, seed, ticket, acts)))[0];
    }

    /// <summary>Three tries on two days, one of them directly after another skill.</summary>
    public async Task Learn(string code, string other, int seed)
    {
        await Perform(code, seed);
        await Perform(code, seed + 1);
        host.Clock.Move(TimeSpan.FromDays(8));
        await Perform(other, seed + 2);
        await Perform(code, seed + 3);
    }
}
