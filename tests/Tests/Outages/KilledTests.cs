using System.Globalization;
using System.Text;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Outages;

/// <summary>The power goes in the middle of the work.</summary>
public sealed class KilledTests
{
    private const int Rows = 3900; // 11 units, each on other days

    [Fact]
    public async Task An_import_killed_in_the_middle_leaves_nothing_half_done_and_is_finished_by_sending_it_again()
    {
        await using var database = await TestDatabase.Create(Template.WithCast);
        var file = Path.Combine(database.Folder, "luot-kham.csv");
        await File.WriteAllTextAsync(file, Visits());
        var before = await Size(database);

        using (var import = RealProgram.Start(database, "import", "luot-kham", file))
        {
            // Killed once something of it stands in the ledger, long before the end.
            while (await Size(database) == before && !import.HasExited) await Task.Delay(5);
            import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync();
        }
        var kept = await Size(database) - before;
        kept.ShouldBeInRange(1, Rows - 1);
        (await RealProgram.Run(database, "verify")).Code.ShouldBe(0);

        var again = await RealProgram.Run(database, "import", "luot-kham", file);
        again.Code.ShouldBe(0, again.Said);
        (await Size(database) - before).ShouldBe(Rows);
        (await RealProgram.Run(database, "verify")).Code.ShouldBe(0);
        var check = await RealProgram.Run(database, "rebuild", "--check");
        check.Code.ShouldBe(0, check.Said);
    }

    private static string Visits()
    {
        var text = new StringBuilder("ma_don_vi,ngay,so_nguoi,duoc_ho_tro\n");
        string[] units = [Cast.Station, Cast.Neighbour, Cast.StationBelowCentre, Cast.Hospital, Cast.Ward, Cast.OtherWard, Cast.Centre, Cast.Planning, Cast.Office, Cast.Province, Cast.OtherProvince];
        for (var i = 0; i < Rows; i++)
            text.Append(units[i % units.Length]).Append(',').Append(new DateOnly(2025, 7, 1).AddDays(i / units.Length % 360).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(",20,15\n");
        return text.ToString();
    }

    private static async Task<long> Size(TestDatabase database)
    {
        await using var host = ModuleHost.On(database);
        return await host.In<ILedgerReader, long>(r => r.Size());
    }
}
