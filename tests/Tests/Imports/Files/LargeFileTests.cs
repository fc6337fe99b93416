using System.Net;
using System.Text;
using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Imports.Files;

/// <summary>Files of hundreds of megabytes go to the disk piece by piece; `./dev bench` watches the memory.</summary>
public sealed class LargeFileTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public async Task A_file_of_200_MB_is_read_to_its_end()
    {
        await using var host = await TestHost.Start();
        using var answer = await Send(host.As("Thu"), 400, Megabyte / 2);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"accepted\":400");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_and_nothing_of_it_is_kept()
    {
        await using var host = await TestHost.Start();
        var size = await host.In((ILedgerReader ledger) => ledger.Size());
        using var answer = await Send(host.As("Thu"), 520, Megabyte / 2);
        (await answer.RefusalCode()).ShouldBe("import.too-large");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("250 MB");
        Directory.GetFiles(host.Services.GetRequiredService<DataFolder>().Folder("imports")).ShouldBeEmpty();
        (await host.In((ILedgerReader ledger) => ledger.Size())).ShouldBe(size);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, int rows, int width)
    {
        using var form = new MultipartFormDataContent { { new Rows(rows, width), "file", "lon.csv" } };
        return await client.PostAsync("/api/imports/mooc", form);
    }

    /// <summary>Rows with one wide column that nobody asked for, written while they are sent.</summary>
    private sealed class Rows(int rows, int width) : HttpContent
    {
        private readonly byte[] wide = Encoding.UTF8.GetBytes(new string('x', width));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("ma_can_bo;ma_khoa_hoc;ngay_hoan_thanh;ghi_chu\n"u8.ToArray());
            for (var i = 0; i < rows; i++)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"CB004;L{i};2026-06-01;"));
                await stream.WriteAsync(wide);
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }

        protected override bool TryComputeLength(out long length) => (length = -1) > 0;
    }
}
