using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Tests.Evidence.Pages;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Evidence.Cli;

/// <summary><c>camtay verify</c> and <c>camtay rebuild</c>, run as an inspector runs them.</summary>
public sealed class VerifyVerbTests : IAsyncLifetime
{
    private TestHost host = null!;
    private Guid course;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start();
        course = await host.RecordCourse();
        await host.RecordVisits(Cast.Station, new(2025, 8, 1), 290);
        await host.In((ITreeHeads heads) => heads.Now());
        await host.Settle();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_sound_ledger_ends_with_0()
    {
        var (code, said) = await Run("verify", "--json");
        code.ShouldBe(0, said);
        var answer = JsonDocument.Parse(said).RootElement;
        answer.GetProperty("sound").GetBoolean().ShouldBeTrue();
        answer.GetProperty("headsOutside").GetInt32().ShouldBeGreaterThan(0);
        (await Run("verify")).Said.ShouldContain("Sổ lành");
    }

    [Fact]
    public async Task An_edited_row_ends_with_1_and_is_named()
    {
        var seq = (await host.In((ILedgerReader ledger) => ledger.ByIds([course])))[0].Seq;
        await using (var db = host.Database.Open())
            await db.Database.ExecuteSqlAsync($"UPDATE evidence_entries SET statement = replace(statement, 'BDHVS-01', 'BDHVS-99') WHERE id = {course}");
        var (code, said) = await Run("verify");
        code.ShouldBe(1);
        said.ShouldContain($"nội dung mục {seq} không khớp mã băm");
    }

    [Fact]
    public async Task A_ledger_cut_short_with_its_heads_is_found_by_the_copy_outside_the_database()
    {
        await using (var db = host.Database.Open())
        {
            var last = await host.In((ILedgerReader ledger) => ledger.Size());
            await db.Database.ExecuteSqlAsync($"DELETE FROM evidence_entries WHERE seq = {last}");
            await db.Database.ExecuteSqlAsync($"DELETE FROM evidence_heads");
            await db.Database.ExecuteSqlAsync($"UPDATE evidence_size SET size = {last - 1}");
        }
        var (code, said) = await Run("verify", "--english");
        code.ShouldBe(1);
        said.ShouldContain("the ledger is shorter than the signed head");
    }

    [Fact]
    public async Task A_head_kept_elsewhere_that_does_not_fit_ends_with_1()
    {
        var kept = Path.Combine(host.Database.Folder, "giu-o-ngoai.jsonl");
        var head = await host.In((ITreeHeads heads) => heads.Now());
        await File.WriteAllTextAsync(kept, (head with { Root = new byte[32] }).Line() + "\nkhông phải gốc\n");
        var (code, said) = await Run("verify", "--head", kept);
        code.ShouldBe(1);
        said.ShouldContain("chữ ký sai");
        said.ShouldContain($"{kept}, dòng 2");
    }

    [Fact]
    public async Task A_bundle_leaves_and_is_checked_without_any_database()
    {
        var bundle = Path.Combine(host.Database.Folder, "so.zip");
        (await Run("verify", "--export", bundle)).Code.ShouldBe(0);
        (await Run("verify", "--export", bundle)).Code.ShouldBe(1, "an older bundle is not overwritten");
        var (code, said) = await Run("verify", "--bundle", bundle);
        (code, said.Contains("Sổ lành", StringComparison.Ordinal)).ShouldBe((0, true));

        using (var zip = ZipFile.Open(bundle, ZipArchiveMode.Update))
        {
            var part = zip.GetEntry("entries.jsonl")!;
            string lines;
            using (var reader = new StreamReader(part.Open())) lines = await reader.ReadToEndAsync();
            part.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("entries.jsonl").Open());
            await writer.WriteAsync(lines + lines.Split('\n')[0] + "\n");
        }
        (code, said) = await Run("verify", "--bundle", bundle);
        code.ShouldBe(1);
        said.ShouldContain("không gốc đã ký nào phủ");
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_2()
    {
        (await Run("verify", "--bundle", "khong-co.zip")).Code.ShouldBe(2);
        (await Run("verify", "--key", Path.Combine(host.Database.Folder, "heads.jsonl"))).Code.ShouldBe(2);
        (await Run("rebuild", "--thu")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Rebuild_check_ends_with_0_when_every_figure_agrees_and_with_1_when_one_was_changed()
    {
        var (code, said) = await Run("rebuild", "--check", "--json");
        code.ShouldBe(0, said);
        JsonDocument.Parse(said).RootElement.GetProperty("exact").GetBoolean().ShouldBeTrue();

        await using (var db = host.Database.Open())
            await db.Database.ExecuteSqlAsync($"UPDATE indicators_deltas SET num = num + 1 WHERE num = 1");
        (code, said) = await Run("rebuild", "--check", "--english");
        code.ShouldBe(1, said);
        said.ShouldContain("CT2.1");
        (await Run("rebuild")).Code.ShouldBe(0);
        (await Run("rebuild", "--check")).Code.ShouldBe(0);
    }

    private async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = host.Database.Folder };
        start.Environment["CAMTAY_DATA"] = host.Database.Folder;
        start.Environment["CAMTAY_DB"] = host.Database.Postgres ?? "";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>The program as it was built beside these tests.</summary>
    private static string Program => Repository.PathOf(Path.Combine("src/Web/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CamTay.Web.dll"));
}
