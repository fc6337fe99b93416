using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.People;
using CamTay.Plan;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Indicators.Rebuild;

/// <summary>Two departments in one installation, of which the second comes before anything was folded.</summary>
public sealed class UnfoldedUnitsTests
{
    private static readonly DateOnly Day = new(2026, 6, 24);

    [Fact]
    public async Task A_department_that_comes_after_the_first_look_at_the_units_owes_its_plans_like_any_other()
    {
        await using var host = await ModuleHost.Start();
        await Open(host, "SO-A", "TRAM-A");
        (await Existing(host, "SO-A")).ShouldBe(["SO-A", "TRAM-A"]);
        await Open(host, "SO-B", "TRAM-B");
        (await Existing(host, "SO-B")).ShouldBe(["SO-B", "TRAM-B"]);
    }

    [Fact]
    public async Task What_was_looked_at_before_it_was_folded_is_the_same_afterwards()
    {
        await using var host = await ModuleHost.Start(more: s => s.AddSingleton<IPlans>(new RandomPlans()));
        await Open(host, "SO-A", "TRAM-A");
        await Existing(host, "SO-A");
        await Open(host, "SO-B", "TRAM-B");
        await host.In<IRebuild>(r => r.CatchUp());
        (await Existing(host, "SO-A")).ShouldBe(["SO-A", "TRAM-A"]);
        (await Existing(host, "SO-B")).ShouldBe(["SO-B", "TRAM-B"]);
    }

    private static async Task<IReadOnlyList<string>> Existing(ModuleHost host, string root) =>
        [.. (await host.In((IUnitsOnDay units) => units.Existing(root, Day))).Select(u => u.Code).Order(StringComparer.Ordinal)];

    private static Task Open(ModuleHost host, string root, string below) => host.In<ILedger>(l => l.Append([Unit(root, null), Unit(below, root)]));

    private static NewEntry Unit(string code, string? parent) => new()
    {
        Id = Guid.CreateVersion7(), Subject = Subjects.Unit(code), Verb = Verb.Opened, Unit = code, OccurredAt = new(2026, 5, 25, 8, 0, 0, TimeSpan.FromHours(7)), Strength = Strength.Declared,
        Source = new Source("khth"), Facts = new Facts { From = new(2025, 7, 1), Group = parent is null ? "so" : "tram-y-te", Place = parent },
    };
}
