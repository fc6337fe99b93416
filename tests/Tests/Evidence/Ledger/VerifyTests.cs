using System.Text;
using CamTay.Evidence;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Evidence.Ledger;

/// <summary>Someone with full database rights meddles; the inspector finds what and where.</summary>
public sealed class VerifyTests
{
    private const int Size = 700;

    [Fact]
    public async Task An_honest_ledger_is_sound_and_its_bundle_holds_without_the_server()
    {
        await using var host = await Honest();
        (await Verify(host)).Faults.ShouldBeEmpty();
        using var bundle = new MemoryStream();
        var key = await host.In<LedgerKeys, byte[]>(k => Task.FromResult(k.PublicKey));
        await host.In<AppDb, ITreeHeads>(async (db, heads) => await Bundle.Write(db, await heads.Now(), key, bundle));
        bundle.Position = 0;
        var report = await Bundle.Verify(bundle, System.Security.Cryptography.PemEncoding.WriteString("PUBLIC KEY", key));
        (report.Size, report.Sound).ShouldBe((Size, true));
    }

    [Fact]
    public async Task An_edited_statement_is_found_at_its_place()
    {
        await using var host = await Honest();
        await Sql(host, "UPDATE evidence_entries SET statement = replace(statement, 'staff:an', 'staff:me') WHERE seq = 300");
        (await Verify(host)).Faults.ShouldContain(f => f.From == 300 && f.To == 300 && f.Kind == "edited");
    }

    [Theory]
    [InlineData("strength = 4", "strength")]
    [InlineData("received_at = received_at - 1000", "received_at")]
    [InlineData("unit = 'BV-02'", "unit")]
    [InlineData("day = day - 30", "day")]
    public async Task An_edited_column_is_found_at_its_place(string set, string column)
    {
        await using var host = await Honest();
        await Sql(host, $"UPDATE evidence_entries SET {set} WHERE seq = 42");
        (await Verify(host)).Faults.ShouldContain(f => f.From == 42 && f.Kind == "column" && f.En.Contains(column));
    }

    [Fact]
    public async Task An_edit_with_its_hash_made_to_fit_is_found_at_its_place()
    {
        await using var host = await Honest();
        await host.In<AppDb>(async db =>
        {
            var row = await db.Set<EntryRow>().AsNoTracking().SingleAsync(e => e.Seq == 300);
            var forged = row.Statement.Replace("staff:an", "staff:me");
            var hash = Merkle.Leaf(Encoding.UTF8.GetBytes(forged));
            await db.Database.ExecuteSqlAsync($"UPDATE evidence_entries SET statement = {forged}, subject = 'staff:me', leaf_hash = {hash} WHERE seq = 300");
        });
        var faults = (await Verify(host)).Faults;
        faults.ShouldContain(f => f.From == 300 && f.To == 300 && f.Kind == "resealed");
        faults.ShouldContain(f => f.Kind == "head");
    }

    [Fact]
    public async Task A_deleted_row_is_found_at_its_place()
    {
        await using var host = await Honest();
        await Sql(host, "DELETE FROM evidence_entries WHERE seq BETWEEN 120 AND 122");
        (await Verify(host)).Faults.ShouldContain(f => f.From == 120 && f.To == 122 && f.Kind == "deleted");
    }

    [Fact]
    public async Task A_cut_off_tail_is_found_by_a_head_kept_elsewhere()
    {
        await using var host = await Honest();
        var head = await host.In<ITreeHeads, TreeHead>(h => h.Now());
        await Sql(host, "DELETE FROM evidence_entries WHERE seq > 690");
        await Sql(host, "UPDATE evidence_size SET size = 690");
        await Sql(host, "DELETE FROM evidence_heads");
        var report = await host.In<ILedgerAudit, LedgerReport>(a => a.Verify([head]));
        report.Faults.ShouldContain(f => f.From == 691 && f.To == Size && f.Kind == "head");
    }

    [Fact]
    public async Task An_inserted_row_is_found_at_its_place()
    {
        await using var host = await Honest();
        await Sql(host, "UPDATE evidence_entries SET seq = -seq WHERE seq >= 300");
        await Sql(host, "UPDATE evidence_entries SET seq = 1 - seq WHERE seq < 0");
        await Sql(host, """
            INSERT INTO evidence_entries (seq, id, subject, verb, unit, day, occurred_at, received_at, captured_at, strength, voids, statement, leaf_hash, seal)
            SELECT 300, '00000000-0000-0000-0000-0000000000AA', subject, verb, unit, day, occurred_at, received_at, captured_at, strength, voids, statement, leaf_hash, seal
            FROM evidence_entries WHERE seq = 299
            """);
        await Sql(host, "UPDATE evidence_size SET size = size + 1");
        (await Verify(host)).Faults.First(f => f.From == f.To).From.ShouldBe(300);
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_found_both()
    {
        await using var host = await Honest();
        await Sql(host, "UPDATE evidence_entries SET seq = -1 WHERE seq = 400");
        await Sql(host, "UPDATE evidence_entries SET seq = 400 WHERE seq = 410");
        await Sql(host, "UPDATE evidence_entries SET seq = 410 WHERE seq = -1");
        var faults = (await Verify(host)).Faults.Where(f => f.Kind == "resealed").Select(f => f.From);
        faults.ShouldBe([400L, 410L]);
    }

    [Fact]
    public async Task A_head_with_a_forged_signature_is_found()
    {
        await using var host = await Honest();
        await host.In<ITreeHeads>(h => h.Now());
        await Sql(host, "UPDATE evidence_heads SET signed_at = signed_at - 86400000");
        (await Verify(host)).Faults.ShouldContain(f => f.Kind == "head" && f.From == Size);
    }

    private static async Task<ModuleHost> Honest()
    {
        var host = await ModuleHost.Start();
        await host.In<ILedger>(l => l.Append(Entries.Courses(1, 500)));
        await host.In<ITreeHeads>(h => h.Now());
        host.Clock.Move(TimeSpan.FromHours(1));
        await host.In<ILedger>(l => l.Append(Entries.Courses(501, Size - 500)));
        await host.In<ITreeHeads>(h => h.Now());
        return host;
    }

    private static Task<LedgerReport> Verify(ModuleHost host) => host.In<ILedgerAudit, LedgerReport>(a => a.Verify());

    private static Task Sql(ModuleHost host, string sql) => host.In<AppDb>(async db => { await db.Database.ExecuteSqlRawAsync(sql); });
}
