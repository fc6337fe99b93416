using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;
using static CamTay.Tests.People.Register;

namespace CamTay.Tests.People.Units;

public sealed class RegisterUnitsTests
{
    [Fact]
    public async Task The_first_row_opens_a_later_one_changes_and_the_last_day_closes()
    {
        await using var host = await Department();
        var answers = await host.Units(Unit("TYT-C", "SYT", "2021-01-01", "2023-12-31"), Unit("TYT-C", "TYT-A", "2024-01-01", "2026-06-30"));
        answers.ShouldAllBe(a => a.State == RowState.Accepted);
        var standing = await host.Standing("unit:TYT-C");
        standing.Select(e => (e.Verb, e.Facts.From, e.Facts.Place)).ShouldBe([
            (Verb.Opened, Day("2021-01-01"), "SYT"), (Verb.Changed, Day("2024-01-01"), "TYT-A"), (Verb.Closed, null, null)]);
        standing[^1].Facts.To.ShouldBe(Day("2026-06-30"));
        standing.ShouldAllBe(e => e.Unit == "TYT-C" && e.Strength == Strength.Imported);
    }

    [Fact]
    public async Task The_same_rows_again_change_nothing()
    {
        await using var host = await Department();
        UnitRow[] rows = [Unit("TYT-C", "SYT", "2021-01-01", "2023-12-31"), Unit("TYT-C", "TYT-A", "2024-01-01")];
        await host.Units(rows);
        var size = await host.In((ILedgerReader r) => r.Size());
        (await host.Units(rows)).ShouldAllBe(a => a.State == RowState.Unchanged);
        (await host.In((ILedgerReader r) => r.Size())).ShouldBe(size);
    }

    [Fact]
    public async Task A_row_that_says_otherwise_voids_what_was_said_and_says_it_right()
    {
        await using var host = await Department();
        await host.Units(Unit("TYT-C", "SYT", "2021-01-01"));
        (await host.Units(Unit("TYT-C", "TYT-A", "2021-01-01")))[0].Entries!.Count.ShouldBe(2);
        (await host.Standing("unit:TYT-C")).Single().Facts.Place.ShouldBe("TYT-A");
        await host.Units(Unit("TYT-C", "SYT", "2021-01-01"));
        (await host.Standing("unit:TYT-C")).Single().Facts.Place.ShouldBe("SYT");
        (await host.In((ILedgerReader r) => r.OfSubjects(["unit:TYT-C"]))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_earlier_row_that_comes_later_becomes_the_opening()
    {
        await using var host = await Department();
        await host.Units(Unit("TYT-C", "SYT", "2024-01-01"));
        await host.Units(Unit("TYT-C", "TYT-A", "2022-01-01", "2023-12-31"));
        (await host.Standing("unit:TYT-C")).OrderBy(e => e.Facts.From).Select(e => e.Verb).ShouldBe([Verb.Opened, Verb.Changed]);
    }

    [Fact]
    public async Task A_unit_waits_for_its_parent()
    {
        await using var host = await Department();
        var answers = await host.Units(Unit("TO-1", "PHONG-1", "2024-01-01"), Unit("PHONG-1", "SYT", "2024-01-01"), Unit("TO-2", "SYT", "2019-01-01"));
        answers.Select(a => a.State).ShouldBe([RowState.Wait, RowState.Accepted, RowState.Wait]);
        answers[0].Column.ShouldBe("ma_don_vi_cha");
        answers[2].Refusal!.Vi.ShouldContain("01/01/2019");
        (await host.Units(Unit("TO-1", "PHONG-1", "2024-01-01")))[0].State.ShouldBe(RowState.Accepted);
    }

    [Fact]
    public async Task No_unit_stands_below_itself()
    {
        await using var host = await Department();
        await host.Units(Unit("TYT-C", "TYT-A", "2024-01-01"));
        var answers = await host.Units(Unit("TYT-A", "TYT-C", "2025-01-01"), Unit("TYT-A", "TYT-A", "2025-01-01"));
        answers.ShouldAllBe(a => a.State == RowState.Refused && a.Column == "ma_don_vi_cha");
    }

    [Theory]
    [InlineData("", "Trạm", "tram-y-te", "2024-01-01", null, "ma_don_vi")]
    [InlineData("A/B", "Trạm", "tram-y-te", "2024-01-01", null, "ma_don_vi")]
    [InlineData("T1", " ", "tram-y-te", "2024-01-01", null, "ten")]
    [InlineData("T1", "Trạm", "truong-hoc", "2024-01-01", null, "loai")]
    [InlineData("T1", "Trạm", "tram-y-te", "2024-01-01", "2023-01-01", "den_ngay")]
    public async Task A_faulty_row_names_its_column(string code, string name, string kind, string from, string? to, string column)
    {
        await using var host = await Department();
        var answer = (await host.Units(Unit(code, null, from, to, name, kind)))[0];
        (answer.State, answer.Column).ShouldBe((RowState.Refused, column));
    }

    [Fact]
    public async Task Versions_neither_overlap_nor_leave_a_gap()
    {
        await using var host = await Department();
        await host.Units(Unit("TYT-C", "SYT", "2021-01-01", "2023-12-31"));
        var answers = await host.Units(Unit("TYT-C", "TYT-A", "2023-06-01"), Unit("TYT-C", "TYT-A", "2024-02-01"));
        answers.Select(a => a.Refusal!.Code).ShouldBe(["people.unit-overlap", "people.unit-gap"]);
    }

    [Fact]
    public async Task A_name_in_decomposed_letters_is_kept_composed()
    {
        await using var host = await Department();
        await host.Units(Unit("TYT-C", "SYT", "2021-01-01", name: "  Trạm Y tế  Cổ Loa ".Normalize(System.Text.NormalizationForm.FormD)));
        (await host.In((IUnits u) => u.All()))["TYT-C"].Name.ShouldBe("Trạm Y tế Cổ Loa");
    }
}
