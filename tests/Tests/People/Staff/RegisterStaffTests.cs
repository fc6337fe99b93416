using System.Text;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;
using static CamTay.Tests.People.Register;

namespace CamTay.Tests.People.Staff;

public sealed class RegisterStaffTests
{
    [Fact]
    public async Task An_moves_from_one_station_to_the_other()
    {
        await using var host = await Department();
        var answers = await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30"), Work("CB1", "TYT-B", "2025-07-01"));
        answers.ShouldAllBe(a => a.State == RowState.Accepted);
        var standing = await host.Standing(await host.Subject("CB1"));
        standing.Select(e => (e.Verb, e.Unit, e.Day)).ShouldBe([
            (Verb.Joined, "TYT-A", Day("2024-01-01")), (Verb.Left, "TYT-A", Day("2025-06-30")), (Verb.Joined, "TYT-B", Day("2025-07-01"))]);
        standing[0].Facts.ShouldBe(new Facts { From = Day("2024-01-01"), Group = "dieu-duong" });
        standing[1].Facts.ShouldBe(new Facts { From = Day("2024-01-01"), To = Day("2025-06-30") });
    }

    [Fact]
    public async Task The_ledger_knows_no_name_nor_number()
    {
        await using var host = await Department();
        await host.Staff(Work("CB-SECRET", "TYT-A", "2024-01-01", name: "Vàng Thị Máy", id: "002190001234", phone: "0912345678"));
        var subject = await host.Subject("CB-SECRET");
        subject.Length.ShouldBe("staff:".Length + 22);
        await using var db = host.Database.Open();
        var statements = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQueryRaw<string>(db.Database, "SELECT statement AS \"Value\" FROM evidence_entries"),
            TestContext.Current.CancellationToken);
        foreach (var word in new[] { "CB-SECRET", "Máy", "002190001234", "0912345678" })
            statements.ShouldAllBe(s => !s.Contains(word));
    }

    [Fact]
    public async Task An_overlap_waits_and_names_the_other_employment()
    {
        await using var host = await Department();
        var answers = await host.Staff(Work("CB1", "TYT-A", "2024-01-01"), Work("CB1", "TYT-B", "2025-07-01"));
        answers[1].State.ShouldBe(RowState.Wait);
        answers[1].Refusal!.Vi.ShouldContain("TYT-A từ 01/01/2024 đến nay");
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30"), Work("CB1", "TYT-B", "2025-07-01")))
            .ShouldAllBe(a => a.State == RowState.Accepted);
    }

    [Fact]
    public async Task An_end_that_comes_later_is_said_and_a_changed_end_is_said_again()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01"));
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30")))[0].Entries!.Count.ShouldBe(1);
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-12-31")))[0].Entries!.Count.ShouldBe(2);
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01")))[0].State.ShouldBe(RowState.Unchanged);
        (await host.Standing(await host.Subject("CB1"))).Single(e => e.Verb == Verb.Left).Facts.To.ShouldBe(Day("2025-12-31"));
    }

    [Fact]
    public async Task Another_group_or_unit_on_the_same_day_voids_and_says_it_right()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", "2025-06-30"));
        await host.Staff(Work("CB1", "TYT-B", "2024-01-01", "2025-06-30", group: "bac-si"));
        var standing = await host.Standing(await host.Subject("CB1"));
        standing.Select(e => (e.Verb, e.Unit)).ShouldBe([(Verb.Joined, "TYT-B"), (Verb.Left, "TYT-B")]);
        standing[0].Facts.Group.ShouldBe("bac-si");
    }

    [Fact]
    public async Task A_new_phone_number_changes_the_register_only()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", phone: "+84 912 345 678"));
        var size = await host.In((ILedgerReader r) => r.Size());
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", phone: "0912345678")))[0].State.ShouldBe(RowState.Unchanged);
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", phone: "0084987654321")))[0].State.ShouldBe(RowState.Accepted);
        (await host.In((ILedgerReader r) => r.Size())).ShouldBe(size);
        (await host.In((IStaff s) => s.Match([new(null, null, "0987654321")])))[0].Certain!.Code.ShouldBe("CB1");
    }

    [Fact]
    public async Task The_same_file_again_is_unchanged_even_when_its_rows_disagree_about_the_person()
    {
        await using var host = await Department();
        EmploymentRow[] rows = [Work("CB1", "TYT-A", "2024-01-01", "2025-06-30", phone: "0911111111"), Work("CB1", "TYT-B", "2025-07-01", phone: "0922222222")];
        await host.Staff(rows);
        (await host.Staff(rows)).ShouldAllBe(a => a.State == RowState.Unchanged);
    }

    [Theory]
    [InlineData("", "TYT-A", "dieu-duong", "2024-01-01", null, null, "ma_can_bo")]
    [InlineData("CB1", "TYT-X", "dieu-duong", "2024-01-01", null, null, "ma_don_vi")]
    [InlineData("CB1", "TYT-A", "dieu-duong", "2019-12-31", null, null, "ma_don_vi")]
    [InlineData("CB1", "TYT-A", "giao-vien", "2024-01-01", null, null, "nhom_nghe")]
    [InlineData("CB1", "TYT-A", "dieu-duong", "2024-01-01", "2023-01-01", null, "den_ngay")]
    [InlineData("CB1", "TYT-A", "dieu-duong", "2024-01-01", null, "02719000123", "so_dinh_danh")]
    public async Task A_faulty_row_names_its_column(string code, string unit, string group, string from, string? to, string? id, string column)
    {
        await using var host = await Department();
        var answer = (await host.Staff(Work(code, unit, from, to, group: group, id: id)))[0];
        (answer.State, answer.Column).ShouldBe((RowState.Refused, column));
    }

    [Fact]
    public async Task A_birth_year_that_differs_from_the_number_is_taken_with_a_warning()
    {
        await using var host = await Department();
        var answers = await host.Staff(Work("CB1", "TYT-A", "2024-01-01", id: "027190001234", birth: Day("1991-05-05")),
            Work("CB2", "TYT-A", "2024-01-01", id: "002085000123", birth: Day("1985-05-05"), sex: "Nữ"),
            Work("CB3", "TYT-A", "2024-01-01", id: "024301012345", birth: Day("2001-05-05"), sex: "nữ"));
        answers.ShouldAllBe(a => a.State == RowState.Accepted);
        answers.Select(a => a.Column).ShouldBe(["ngay_sinh", "gioi_tinh", null]);
    }

    [Fact]
    public async Task One_personal_id_is_one_person()
    {
        await using var host = await Department();
        var answers = await host.Staff(Work("CB1", "TYT-A", "2024-01-01", id: "027190001234"), Work("CB2", "TYT-A", "2024-01-01", id: "027190001234"));
        answers.Select(a => a.State).ShouldBe([RowState.Accepted, RowState.Refused]);
    }

    [Fact]
    public async Task A_name_in_decomposed_letters_is_found_without_diacritics()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01", name: " Đặng  Thị Ánh ".Normalize(NormalizationForm.FormD)));
        var found = (await host.In((IStaff s) => s.Search("dang anh", null, 10))).Single();
        found.FullName.ShouldBe("Đặng Thị Ánh");
        (await host.In((IStaff s) => s.Search("đặng", new HashSet<string> { "TYT-B" }, 10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_voided_by_hand_does_not_stop_the_register()
    {
        await using var host = await Department();
        await host.Staff(Work("CB1", "TYT-A", "2024-01-01"));
        var joined = (await host.Standing(await host.Subject("CB1"))).Single();
        await host.In((ILedger l) => l.Append([new NewEntry { Id = Guid.CreateVersion7(), Subject = "account:khth", Verb = Verb.Voided, Unit = "TYT-A",
            OccurredAt = host.Clock.GetUtcNow(), Source = new Source("khth"), Strength = Strength.Witnessed, Voids = joined.Id }]));
        (await host.Staff(Work("CB1", "TYT-A", "2024-01-01", group: "bac-si")))[0].State.ShouldBe(RowState.Accepted);
        (await host.Standing(joined.Subject)).Single().Facts.Group.ShouldBe("bac-si");
    }
}
