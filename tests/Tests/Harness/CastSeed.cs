using System.Collections.Concurrent;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.People;
using CamTay.Plan;

namespace CamTay.Tests.Harness;

/// <summary>Puts the <see cref="Cast"/> into a database, through the modules' contracts only.</summary>
internal static class CastSeed
{
    private static readonly ConcurrentDictionary<string, string> Tokens = new();

    private static readonly Source Source = new("system", System: "tests");

    /// <summary>Bearer token of an actor; the same in every copy of the template.</summary>
    public static string TokenOf(string name) => Tokens[Cast.Find(name).Name];

    public static Task Make(TestDatabase database) => Make(database, null);

    /// <param name="day">The day on which everything was registered; a test on such a database makes its own tokens.</param>
    public static async Task Make(TestDatabase database, DateOnly? day)
    {
        await using var host = ModuleHost.On(database);
        if (day is { } first) host.Clock.Set(first);
        await host.In<IRegistry>(Register);
        await host.In<IAccounts>(async accounts =>
        {
            foreach (var actor in Cast.Actors)
            {
                await accounts.Create(new NewAccount(actor.Account, actor.Name, Cast.Password, [new AccountGrant(actor.Role, actor.Unit)]));
                if (day is null) Tokens[actor.Name] = await accounts.CreateToken(actor.Account, "tests");
            }
        });
        // As a program that has been running: the shipped plans in force, every figure computed.
        if (day is not null) return;
        await host.In((IPlanFolder plans) => plans.TakeIn());
        await host.In((IRebuild figures) => figures.CatchUp());
    }

    private static async Task Register(IRegistry registry)
    {
        var units = await registry.RegisterUnits(Cast.Units, [.. Cast.Units.Select(_ => Source)]);
        var staff = await registry.RegisterStaff(Cast.Staff, [.. Cast.Staff.Select(_ => Source)]);
        units.Concat(staff).ShouldAllBe(answer => answer.State == RowState.Accepted);
    }
}
