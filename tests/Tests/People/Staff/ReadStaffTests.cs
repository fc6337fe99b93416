using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;
using static CamTay.Tests.People.Register;

namespace CamTay.Tests.People.Staff;

public sealed class ReadStaffTests
{
    [Fact]
    public async Task A_key_that_leads_to_one_person_is_certain_and_disagreeing_keys_never_are()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", id: "027190001234", phone: "0911111111"),
            Work("CB2", "TYT-A", "2024-01-01", id: "027190001235", phone: "0922222222"), Work("CB3", "TYT-A", "2024-01-01", phone: "0922222222"));
        var answers = await host.In((IStaff s) => s.Match([
            new("CB1", null, null), new(null, "027190001234", null), new(null, null, "+84911111111"), new("CB1", "027190001234", "0911111111"),
            new(null, null, "0922222222"), new("CB1", "027190001235", null), new("CB1", null, "0999999999"), new("CB9", null, null), new(null, null, null)]));
        answers.Take(4).ShouldAllBe(a => a.Certain!.Code == "CB1" && a.Candidates.Count == 0);
        answers.Skip(4).ShouldAllBe(a => a.Certain == null);
        answers.Skip(4).Select(a => string.Join(' ', a.Candidates.Select(c => c.Code))).ShouldBe(["CB2 CB3", "CB1 CB2", "CB1", "", ""]);
    }

    [Fact]
    public async Task A_person_belongs_to_the_unit_of_the_day()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30"), Work("CB1", "TYT-B", "2025-07-01"));
        var subject = await host.Subject("CB1");
        var units = await host.In((IStaff s) => s.UnitsOn([(subject, Day("2025-06-30")), (subject, Day("2025-07-01")), (subject, Day("2023-12-31"))]));
        units.ShouldBe(new Dictionary<(string, DateOnly), string> { [(subject, Day("2025-06-30"))] = "TYT-A", [(subject, Day("2025-07-01"))] = "TYT-B" }, ignoreOrder: true);
        (await host.In((IStaff s) => s.BySubjects([subject])))[subject].Unit.ShouldBe("TYT-B");
    }

    [Fact]
    public async Task An_erased_person_leaves_the_ledger_as_it_was()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30", id: "027190001234"));
        var subject = await host.Subject("CB1");
        await host.In((IErasure e) => e.Erase(subject));
        (await host.In((IStaff s) => s.BySubjects([subject]))).ShouldBeEmpty();
        (await host.In((IStaff s) => s.Match([new("CB1", "027190001234", null)])))[0].Candidates.ShouldBeEmpty();
        (await host.Standing(subject)).Count.ShouldBe(2);
    }
}
