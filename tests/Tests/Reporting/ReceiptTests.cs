using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Verification;
using CamTay.Tests.Evidence.Pages;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>The receipt of a report in the ledger: it stays, and what it proves cannot be made up in the database.</summary>
public sealed class ReceiptTests
{
    private const string August = "thang-2026-08";

    [Fact]
    public async Task Minh_cannot_void_the_receipt_of_his_own_report()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 20));
        var frozen = await Sent(host);
        using var minh = host.As("Minh");
        using var refused = await minh.PostAsJsonAsync($"/api/entries/{frozen.Entry}/void", new { reason = "Gửi muộn, muốn bỏ biên nhận" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.RefusalCode()).ShouldBe("evidence.receipt-stands");
        using var browser = await host.SignIn("Minh");
        var page = await browser.Open($"/chung-cu/{frozen.Entry}");
        page.Document.QuerySelector("textarea[name=reason]").ShouldBeNull();
        page.Text.ShouldContain("Báo cáo sai thì đính chính");
        var voiding = new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = Subjects.Account("minh"), Verb = Verb.Voided, Unit = Cast.Station, OccurredAt = host.Clock.GetUtcNow(),
            Source = new("minh"), Strength = Strength.Witnessed, Facts = new() { Reason = "Đi đường khác" }, Voids = frozen.Entry,
        };
        (await Should.ThrowAsync<RefusedException>(() => host.In((ILedger ledger) => ledger.Append([voiding])))).Refusal.Code.ShouldBe("evidence.receipt-stands");
        (await Proof(host, frozen)).Recorded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_receipt_that_was_voided_all_the_same_proves_nothing()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        var frozen = await Sent(host);
        var course = await host.RecordCourse();
        using var minh = host.As("Minh");
        (await minh.PostAsJsonAsync($"/api/entries/{course}/void", new { reason = "Nhập nhầm người" })).IsSuccessStatusCode.ShouldBeTrue();
        await host.In((AppDb db) => db.Set<EntryRow>().Where(e => e.Voids == course).ExecuteUpdateAsync(s => s.SetProperty(e => e.Voids, frozen.Entry)));
        (await Proof(host, frozen)).Recorded.ShouldBeFalse();
        (await host.Nobody().Open(Address(frozen))).Text.ShouldContain("Không xác minh được báo cáo này");
    }

    [Fact]
    public async Task The_page_says_when_no_signature_covers_the_receipt_yet_and_which_one_does_later()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        var frozen = await Sent(host);
        await host.In((AppDb db) => db.Set<HeadRow>().Where(h => h.Size > TreeHead.Read(frozen.Content.Head).Size).ExecuteDeleteAsync());
        var early = await host.Nobody().Open(Address(frozen));
        early.Text.ShouldContain("Báo cáo này là bản đã nhận và còn nguyên");
        early.Text.ShouldContain("Chưa có đầu sổ nào được ký sau khi nhận báo cáo này");
        await host.RecordVisits(Cast.Station, new(2026, 1, 1), 300); // the ledger grows past a tile
        await host.In((ITreeHeads heads) => heads.Now());
        (await Proof(host, frozen)).Covered.ShouldBe(true);
        var later = await host.Nobody().Open(Address(frozen));
        later.Text.ShouldContain("chứa biên nhận này và nối tiếp đầu sổ trên: đúng");
        later.Text.ShouldNotContain("Chưa có đầu sổ nào");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // with the hash that is kept beside the statement
    public async Task One_edit_of_the_report_and_of_its_receipt_together_is_found_out(bool leafToo)
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        var frozen = await Sent(host);
        await host.RecordCourse();
        await host.In((ITreeHeads heads) => heads.Now());
        await Forge(host, frozen, leafToo);
        var proof = await Proof(host, frozen);
        proof.Intact.ShouldBeTrue(); // content and hash agree with each other, and with the statement
        proof.Recorded.ShouldBeFalse();
        proof.Covered.ShouldBe(false);
        (await host.Nobody().Open(Address(frozen))).Text.ShouldContain("Không xác minh được báo cáo này");
    }

    [Fact]
    public async Task An_entry_that_was_deleted_below_the_receipt_breaks_the_proof_and_not_the_server()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        var frozen = await Sent(host);
        await host.In((ITreeHeads heads) => heads.Now());
        await host.In((AppDb db) => db.Set<EntryRow>().Where(e => e.Seq == 2).ExecuteDeleteAsync());
        (await Proof(host, frozen)).Covered.ShouldBe(false);
    }

    private static async Task Forge(TestHost host, FrozenReport frozen, bool leafToo)
    {
        var content = Encoding.UTF8.GetString(frozen.Bytes).Replace("Đã mở hai lớp", "Đã mở chín lớp", StringComparison.Ordinal);
        var hash = FrozenJson.Hash(content);
        await host.In(async (AppDb db) =>
        {
            (await db.Set<FrozenRow>().Where(f => f.Id == frozen.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.Content, content).SetProperty(f => f.Sha256, hash))).ShouldBe(1);
            var statement = (await db.Set<EntryRow>().AsNoTracking().SingleAsync(e => e.Id == frozen.Entry)).Statement.Replace(frozen.Sha256, hash, StringComparison.Ordinal);
            byte[] leaf = SHA256.HashData([0, .. Encoding.UTF8.GetBytes(statement)]);
            await db.Set<EntryRow>().Where(e => e.Id == frozen.Entry).ExecuteUpdateAsync(s => s.SetProperty(e => e.Statement, statement));
            if (leafToo) await db.Set<EntryRow>().Where(e => e.Id == frozen.Entry).ExecuteUpdateAsync(s => s.SetProperty(e => e.LeafHash, leaf));
        });
    }

    private static string Address(FrozenReport frozen) => $"/xac-minh/bao-cao/{frozen.Id:N}";

    private static Task<ReportProof> Proof(TestHost host, FrozenReport frozen) => host.In((ProveReport prove) => prove.Read(frozen.Id, default));

    private static async Task<FrozenReport> Sent(TestHost host)
    {
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        return (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
    }
}
