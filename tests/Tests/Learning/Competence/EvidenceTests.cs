using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Learning.Learners;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Competence;

/// <summary>A nurse's tries on two days become measured evidence, once it is confirmed who she is.</summary>
public sealed class EvidenceTests
{
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao";

    private static async Task<IReadOnlyList<Entry>> Said(TestHost host, string staffCode)
    {
        var subject = (await host.In((IStaff staff) => staff.Match([new PersonKeys(staffCode, null, null)])))[0].Certain!.Subject;
        return [.. (await host.In((ILedgerReader ledger) => ledger.OfSubjects([subject]))).Where(e => e.Source?.System == "learning")];
    }

    internal static async Task ConfirmAs(TestHost host, string account, string code)
    {
        await host.In(async (AppDb db) =>
        {
            var learner = await db.Set<Learner>().SingleOrDefaultAsync(l => l.Account == account);
            if (learner is null) db.Add(learner = new Learner { Id = Guid.CreateVersion7(), Account = account, CreatedAt = host.Clock.GetUtcNow() });
            learner.Claimed = code;
            await db.SaveChangesAsync();
        });
        var id = (await host.In((AppDb db) => db.Set<Learner>().SingleAsync(l => l.Account == account))).Id;
        await host.In((ConfirmLearner confirm) => confirm.Confirm(id, CancellationToken.None));
    }

    [Fact]
    public async Task Ans_three_tries_on_two_days_are_measured_evidence_at_her_ward()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        var an = new Phone(host, client, "an");
        await ConfirmAs(host, "an", "CB001");
        await an.Perform(Record, 1);
        await an.Perform(Record, 2);
        (await Said(host, "CB001")).Select(e => e.Verb).ShouldBe([Verb.Completed], "Two tries on one day show no level yet.");
        host.Clock.Move(TimeSpan.FromDays(8));
        await an.Perform(Record, 3);
        (await Said(host, "CB001")).ShouldNotContain(e => e.Verb == Verb.Demonstrated, "None of them was mixed.");
        await an.Perform(Fraud, 4);
        await an.Perform(Record, 5);
        var shown = (await Said(host, "CB001")).Single(e => e.Verb == Verb.Demonstrated);
        (shown.Facts.Code, shown.Facts.Value, shown.Strength, shown.Unit).ShouldBe((Record, 2, Strength.Measured, Cast.Ward));
        await host.Settle();
    }

    [Fact]
    public async Task What_was_learned_before_counts_from_the_day_it_happened()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        await new Phone(host, client, "an").Learn(Record, Fraud, 10);
        (await Said(host, "CB001")).ShouldBeEmpty("Nobody has confirmed yet who she is.");
        await ConfirmAs(host, "an", "CB001");
        var said = await Said(host, "CB001");
        said.Count(e => e.Verb == Verb.Demonstrated && e.Facts.Code == Record).ShouldBe(1);
        said.Count(e => e.Verb == Verb.Completed).ShouldBe(2);
    }

    [Fact]
    public async Task Two_tries_in_a_row_that_are_not_passed_lower_the_level_and_the_ledger_says_so()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        var an = new Phone(host, client, "an");
        await ConfirmAs(host, "an", "CB001");
        await an.Learn(Record, Fraud, 20);
        host.Clock.Move(TimeSpan.FromDays(60));
        foreach (var seed in new[] { 31, 32 })
        {
            var acts = Phone.Acts(an.Lesson(Record), seed);
            acts.Insert(1, new SentAct(acts[1].T - 300, "?"));
            (await an.Perform(Record, seed, acts)).Result.ShouldBe("co-giup");
        }
        (await Said(host, "CB001")).Where(e => e is { Verb: Verb.Demonstrated, VoidedBy: null } && e.Facts.Code == Record).OrderBy(e => e.OccurredAt).Select(e => e.Facts.Value).ShouldBe([2, 1]);
    }

    /// <summary>HG's target of the electronic record counts what is measured here, and opens to it.</summary>
    [Fact]
    public async Task A_target_moves_by_that_evidence_alone()
    {
        await using var host = await TestHost.Start();
        await host.In((IRegistry registry) => registry.RegisterStaff([new EmploymentRow("HG001", null, "Sùng Thị Mai", null, null, "hanh-chinh", null, Cast.OtherProvince, Cast.Founded, null, null, null)], [new Source("system", "tests")]));
        using var client = host.As("An");
        await ConfirmAs(host, "an", "HG001");
        await host.Settle();
        async Task<long> Numerator() => (await host.In((IFigures figures) => figures.Targets("ha-giang-2025", Cast.OtherProvince, host.Clock.Today()))).Single(f => f.Target == "MT2").Numerator;
        (await Numerator()).ShouldBe(0);
        await new Phone(host, client, "an").Learn(Record, Fraud, 40);
        await host.Settle();
        (await Numerator()).ShouldBe(1);
    }

    /// <summary>Each lesson three times on two days: CT1 and CT5 of Bắc Ninh move by what the server measured, and by nothing else.</summary>
    [Theory]
    [InlineData("dieu-duong", Record, "tiep-don", "ky-so-tu-xa", "bao-mat-benh-an", "huong-dan-khong-tien-mat", "cai-vneid", "bang-tinh", "phan-mem-tram")]
    [InlineData("ky-thuat-vien", "xet-nghiem-hinh-anh", "tiep-don", "ky-so-tu-xa", "bao-mat-benh-an", "cai-vneid", "bang-tinh", "phan-mem-tram")]
    [InlineData("duoc", "quan-ly-duoc", "ky-so-tu-xa", "bao-mat-benh-an", "cai-vneid", "bang-tinh")]
    public async Task Both_targets_move_when_somebody_of_a_group_has_shown_every_skill_that_they_ask_it_for(string group, params string[] lessons)
    {
        await using var host = await TestHost.Start();
        await host.In((IRegistry registry) => registry.RegisterStaff([new EmploymentRow("CB101", null, "Nguyễn Thị Nhài", null, null, group, null, Cast.Station, Cast.Founded, null, null, null)], [new Source("system", "tests")]));
        using var client = host.As("Hoa");
        var nhai = new Phone(host, client, "hoa");
        await ConfirmAs(host, "hoa", "CB101");
        async Task<IReadOnlyDictionary<string, Figure>> Figures()
        {
            await host.Settle();
            return (await host.In((IFigures figures) => figures.Targets("bac-ninh-2026", Cast.Station, host.Clock.Today()))).Where(f => f.Target is "CT1" or "CT5").ToDictionary(f => f.Target);
        }
        var n = lessons.Length;
        for (var i = 0; i < 2 * n; i++) await nhai.Perform(lessons[i % n], 100 + i);
        (await Figures()).Values.ShouldAllBe(f => f.Numerator == 0);
        host.Clock.Move(TimeSpan.FromDays(8));
        for (var i = 0; i < n; i++) await nhai.Perform(lessons[i], 200 + i);
        var moved = await Figures();
        moved.Count.ShouldBe(2);
        moved.Values.ShouldAllBe(f => f.Numerator == 1 && f.Strength.Measured == 1);
    }
}
