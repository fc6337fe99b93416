using CamTay.Evidence;
using CamTay.Evidence.Ledger;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Evidence.Ledger;

public sealed class AppendTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task The_sequence_is_gapless_and_the_same_entry_twice_is_one()
    {
        await using var host = await ModuleHost.Start();
        await host.In<ILedger>(l => l.Append(Entries.Courses(1, 3)));
        host.Clock.Move(TimeSpan.FromDays(1));
        var again = await host.In<ILedger, IReadOnlyList<Appended>>(l => l.Append(Entries.Courses(2, 3)));
        again.Select(a => (a.Seq, a.Outcome)).ShouldBe([(2, AppendOutcome.Same), (3, AppendOutcome.Same), (4, AppendOutcome.Appended)]);
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_a_conflict_and_nothing_is_written()
    {
        await using var host = await ModuleHost.Start();
        await host.In<ILedger>(l => l.Append([Entries.Course(1)]));
        var other = Entries.Course(1, subject: "staff:binh");
        var refused = await Should.ThrowAsync<RefusedException>(() => host.In<ILedger>(l => l.Append([Entries.Course(2), other])));
        refused.Refusal.Code.ShouldBe("evidence.conflict");
        (await host.In<ILedgerReader, long>(r => r.Size())).ShouldBe(1);
        var perItem = await host.In<ILedger, IReadOnlyList<Appended>>(l => l.Append([Entries.Course(2), other], perItem: true));
        perItem.Select(a => a.Outcome).ShouldBe([AppendOutcome.Appended, AppendOutcome.Conflict]);
    }

    [Fact]
    public async Task Lan_may_not_report_more_supported_than_served()
    {
        await using var host = await ModuleHost.Start();
        var entry = Entries.Course(1) with { Verb = Verb.Served, Facts = new() { Value = 10, Parts = new(11, null, null, null) } };
        var refused = await Should.ThrowAsync<RefusedException>(() => host.In<ILedger>(l => l.Append([entry])));
        refused.Refusal.Code.ShouldBe("evidence.part-exceeds-whole");
        (await host.In<ILedgerReader, long>(r => r.Size())).ShouldBe(0);
    }

    [Fact]
    public async Task An_act_that_fails_after_its_evidence_leaves_neither()
    {
        await using var host = await ModuleHost.Start();
        await Should.ThrowAsync<InvalidOperationException>(() => host.In<AppDb, ILedger>((db, ledger) => db.InTransaction(async () =>
        {
            await ledger.Append(Entries.Courses(1, 300));
            throw new InvalidOperationException("the power went");
        })));
        (await host.In<ILedgerReader, long>(r => r.Size())).ShouldBe(0);
        (await host.In<AppDb, int>(db => db.Set<EntryRow>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Two_writers_at_once_leave_no_gap_and_no_double()
    {
        await using var host = await ModuleHost.Start();
        async Task Write(int first)
        {
            for (var i = 0; i < 20; i++) await host.In<ILedger>(l => l.Append(Entries.Courses(first + i * 10, 10)));
        }
        await Task.WhenAll(Task.Run(() => Write(1)), Task.Run(() => Write(1001)), Task.Run(() => Write(2001)));
        var seqs = await host.In<AppDb, List<long>>(db => db.Set<EntryRow>().OrderBy(e => e.Seq).Select(e => e.Seq).ToListAsync());
        seqs.ShouldBe(Enumerable.Range(1, 600).Select(i => (long)i));
        (await host.In<ILedgerAudit, LedgerReport>(a => a.Verify())).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_read_back_says_what_was_written()
    {
        await using var host = await ModuleHost.Start();
        var written = Entries.Course(1) with
        {
            CapturedAt = new DateTimeOffset(2026, 6, 1, 1, 2, 3, 456, TimeSpan.Zero),
            Source = new("thu", "app", Guid.CreateVersion7(), "ab", 3, "máy 7 \"cũ\"\n"),
            Facts = new() { Code = "a", Group = "b", Place = "c", Value = -5, From = new(2020, 2, 29), To = new(2026, 1, 1), Parts = new(1, null, 0, 2), Reason = "lý do: Nguyễn \\ \u0001" },
            Verb = Verb.Joined,
        };
        await Should.ThrowAsync<RefusedException>(() => host.In<ILedger>(l => l.Append([written])));
        written = written with { Facts = written.Facts with { Value = 5 } };
        await host.In<ILedger>(l => l.Append([written]));
        var read = (await host.In<ILedgerReader, IReadOnlyList<Entry>>(r => r.After(0, 10, Ct)))[0];
        read.Facts.ShouldBe(written.Facts);
        read.Source.ShouldBe(written.Source);
        (read.CapturedAt, read.OccurredAt, read.Subject, read.Unit, read.Strength).ShouldBe((written.CapturedAt, written.OccurredAt, written.Subject, written.Unit, written.Strength));
        (await host.In<ILedgerAudit, LedgerReport>(a => a.Verify())).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_is_voided_once_and_a_voiding_never()
    {
        await using var host = await ModuleHost.Start();
        await host.In<ILedger>(l => l.Append([Entries.Course(1)]));
        await host.In<ILedger>(l => l.Append([Void(2, Entries.Course(1).Id)]));
        (await Refusal(host, Void(3, Entries.Course(1).Id))).ShouldBe("evidence.already-voided");
        (await Refusal(host, Void(3, Entries.Course(2).Id))).ShouldBe("evidence.void-of-void");
        (await Refusal(host, Void(3, Entries.Course(99).Id))).ShouldBe("evidence.nothing-to-void");
    }

    private static NewEntry Void(int number, Guid target) =>
        Entries.Course(number, "account:thu") with { Verb = Verb.Voided, Voids = target, Facts = new() { Reason = "nhập nhầm người" } };

    private static async Task<string> Refusal(ModuleHost host, NewEntry entry) =>
        (await Should.ThrowAsync<RefusedException>(() => host.In<ILedger>(l => l.Append([entry])))).Refusal.Code;
}
