using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Tests.Plan.Reading;

/// <summary>Someone who holds the document finds every task, owner and date again.</summary>
public sealed class PlanFilesTests
{
    [Fact]
    public void Both_plans_are_without_fault()
    {
        Plans.Read(Plans.BacNinhText).Faults.ShouldBeEmpty();
        Plans.Read(Plans.HaGiangText).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Bac_Ninh_has_every_task_of_every_section() => CountsOf(Plans.BacNinh).ShouldBe(
        "III.1 5, III.2 2, III.3 1, III.4 3, III.5 11, III.6 1, VI.1 3, VI.2 4, VI.3 3, VI.4 2, VI.5 2, VI.6 2, VI.7 4, VI.8 2, VII 2");

    [Fact]
    public void Ha_Giang_has_every_task_of_every_section() => CountsOf(Plans.HaGiang).ShouldBe(
        "I.1.1 3, I.1.2 3, I.1.3 3, I.2.1 3, I.2.2 3, I.2.3 3, I.3 3, II.1 5, II.2 4, II.3 4, II.4 4, III.1 4, III.2 3, III.3 3, III.4 2, " +
        "IV.1 3, IV.2 1, IV.3 3, IV.3.1.1 3, IV.3.1.2 3, IV.4 3, IV.5 3, IV.6 3, IV.7 3, IV.8 3, IV.9 6");

    [Fact]
    public void Bac_Ninh_has_its_seven_targets_with_owner_and_date() => Plans.BacNinh.Targets
        .Select(t => $"{t.Id} {t.PartOf} {t.Population.Kind} {t.Goal} {t.Due:yyyy-MM-dd} {t.Responsible} {t.LeastStrength}").ShouldBe([
            "CT1  Staff 1 2026-12-31 nvy Imported",
            "CT2  Staff 1 2026-06-30 khth Imported",
            "CT2.1 CT2 Staff 1 2026-06-30 khth Imported",
            "CT2.2 CT2 Staff 1 2026-06-30 khth Imported",
            "CT3  Facility 1 2026-12-31 nvy Imported",
            "CT4  Visits 1 2026-12-31 don-vi Imported",
            "CT5  Staff 1 2026-12-31 tccb Imported",
        ]);

    [Fact]
    public void Each_plan_names_who_receives_the_reports()
    {
        Plans.BacNinh.DepartmentReports!.To.ShouldBe(["Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ"]); // VI.2
        (Plans.BacNinh.DepartmentReports.Archive, Plans.BacNinh.DepartmentReports.Section).ShouldBe(("VT, KHTH", "VI.2"));
        Plans.BacNinh.UnitReports!.To.ShouldBe(["Sở Y tế Bắc Ninh"]);
        Plans.HaGiang.UnitReports!.Section.ShouldBe("IV.9");
        Plans.HaGiang.DepartmentReports!.Copies[0].ShouldBe("Như trên");
    }

    [Fact]
    public void Ha_Giang_has_six_targets_the_teams_and_a_survey_that_is_only_followed()
    {
        var plan = Plans.HaGiang;
        plan.Targets.Select(t => $"{t.Id} {t.Population.Kind} {t.Goal}").ShouldBe([
            "MT1 Staff 1", "MT2 Staff 0.8", "MT3 Facility 1", "MT4 Residents 0.7", "MT5 Residents 1", "MT6 Residents 1",
            "MT6.1 Residents 1", "MT6.2 Residents 1", "MTC Facility 1", "KS1 Survey "]);
        plan.Targets.Single(t => t.Id == "KS1").LeastStrength.ShouldBe(Strength.Declared);
        plan.Tasks.Single(t => t.Id == "IV.9.a").Repeats.ShouldBe("quarter");
    }

    [Fact]
    public void What_the_document_leaves_open_is_marked_as_inferred_with_its_ground()
    {
        var plan = Plans.BacNinh;
        plan.IssuedOn.ShouldBe(new DateOnly(2026, 6, 1));
        plan.Inferred.ShouldContain(i => i.Field == "issued");
        plan.Targets.ShouldAllBe(t => t.Inferred.Any(i => i.Field == "responsible"));
        var told = plan.Tasks.Single(t => t.Id == "VI.4.a");
        (told.Responsible, told.Source).ShouldBe(("nvy", null));
        var guessed = plan.Tasks.Single(t => t.Id == "III.1.3");
        (guessed.Responsible, guessed.Source).ShouldBe(("doan-tn", "suy ra"));
        guessed.Inferred.ShouldContain(new Inference("responsible", "VI.8"));
        plan.Tasks.Single(t => t.Id == "VI.7.b").Inferred.ShouldBeEmpty();
    }

    [Fact]
    public void The_contents_of_a_task_belong_to_it_and_take_its_owner()
    {
        var plan = Plans.BacNinh;
        var contents = plan.Tasks.Where(t => t.PartOf == "III.5.2").ToList();
        contents.Select(t => t.Id).ShouldBe(["III.5.2.a", "III.5.2.b", "III.5.2.c", "III.5.2.d"]);
        contents.ShouldAllBe(t => t.Responsible == "don-vi" && t.ShownBy.Contains("CT4"));
        plan.Tasks.Single(t => t.Id == "III.5.1.e").Responsible.ShouldBe("dang-bo");
    }

    [Fact]
    public void Deadlines_recipients_bases_and_signer_are_there()
    {
        var plan = Plans.BacNinh;
        // "hoàn thành trước ngày 25/6/2026", read as "trước ngày 15" of the reports is.
        plan.Obligations.ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2026, 6, 24));
        plan.Reporting.Select(r => $"{r.Period} {r.BeforeDay} {r.MonthRule}").ShouldBe(["month 15 every", "quarter 10 last-of-quarter", "half-year 5 2026-06", "year 5 2026-12"]);
        plan.Tasks.Where(t => t.Due is not null).Select(t => $"{t.Id} {t.Due:dd/MM}").ShouldBe(["III.1.5 10/10", "III.2.1 24/06", "III.4.1 30/06", "VI.7.a 24/06", "VI.7.b 30/06"]);
        (plan.LegalBases.Count, plan.Recipients.Count, plan.Signer).ShouldBe((3, 9, "Nguyễn Thanh Bình"));
        var other = Plans.HaGiang;
        (other.LegalBases.Count, other.Recipients.Count, other.Signer).ShouldBe((6, 8, "Nguyễn Văn Giao"));
        (other.RootUnit, other.Province).ShouldBe(("SYT-HG", "08"));
    }

    private static string CountsOf(PlanDocument plan) =>
        string.Join(", ", plan.Sections.Select(s => (s.Number, Count: plan.Tasks.Count(t => t.Section == s.Number))).Where(s => s.Count > 0).Select(s => $"{s.Number} {s.Count}"));
}
