using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Access;

/// <summary>Whatever page or address someone asks for, and whatever unit they put into it: no name leaves that their role and unit do not allow.</summary>
public sealed class NamesTests(EveryEndpointTests.Shared shared) : IClassFixture<EveryEndpointTests.Shared>
{
    private static readonly string[] Asked = [Cast.Station, Cast.Neighbour, Cast.Hospital, Cast.Province];

    [Theory]
    [InlineData("Sen", Cast.Neighbour)]
    [InlineData("Lan", Cast.Station)]
    [InlineData("Giàng", Cast.OtherProvince)]
    [InlineData("Vinh", "")]
    [InlineData("Oanh", "")]
    [InlineData("Quân", "")]
    [InlineData("An", "")]
    public async Task Nobody_reads_a_name_beyond_their_unit_or_role(string actor, string unit)
    {
        var hidden = Cast.Staff.Where(s => unit.Length == 0 || s.Unit != unit).ToList();
        var faults = new List<string>();
        await foreach (var (address, text) in Everything(actor))
            faults.AddRange(hidden.Where(s => Tells(text, s)).Select(s => $"{address} tells of {s.FullName}"));
        faults.Distinct().ShouldBeEmpty();
    }

    /// <summary>Otherwise the test above would pass on empty pages.</summary>
    [Fact]
    public async Task The_planning_department_reads_every_name()
    {
        var read = new HashSet<string>();
        await foreach (var (_, text) in Everything("Thu"))
            read.UnionWith(Cast.Staff.Where(s => Tells(text, s)).Select(s => s.FullName));
        read.ShouldBe(Cast.Staff.Select(s => s.FullName), ignoreOrder: true);
    }

    private async IAsyncEnumerable<(string Address, string Text)> Everything(string actor)
    {
        using var program = shared.Host.As(actor);
        using var browser = await shared.Host.SignIn(actor);
        await shared.Host.Settle();
        foreach (var door in shared.Doors.Where(d => d.Method == "GET"))
            foreach (var address in await Addresses(door))
            {
                using var answer = await (door.ForPrograms ? program : browser).GetAsync(address);
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);
                yield return (address, await answer.Content.ReadAsStringAsync());
            }
    }

    private async Task<IEnumerable<string>> Addresses(Door door)
    {
        var entries = await shared.Host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"));
        var query = (string unit) => $"?plan=bac-ninh-2026&target=CT2.1&part=missing&unit={unit}&lang=en";
        return door.Route.Contains("{id", StringComparison.OrdinalIgnoreCase)
            ? entries.Select(e => door.At(e.Unit, e.Id))
            : Asked.Select(unit => door.At(unit, null) + query(unit));
    }

    private static bool Tells(string text, EmploymentRow person) =>
        text.Contains(person.FullName, StringComparison.Ordinal) || text.Contains(person.PersonalId!, StringComparison.Ordinal)
        || text.Contains(person.Phone!, StringComparison.Ordinal) || text.Contains(System.Net.WebUtility.HtmlEncode(person.FullName), StringComparison.Ordinal);
}
