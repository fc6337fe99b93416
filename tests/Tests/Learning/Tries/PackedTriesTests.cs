using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Tries;

/// <summary>Phones on a slow line pack what they send.</summary>
public sealed class PackedTriesTests
{
    [Fact]
    public async Task A_packed_batch_is_taken_like_any_other_and_a_thousand_tries_weigh_at_most_150_kB()
    {
        await using var host = await TestHost.Start();
        using var nobody = host.Nobody();
        var phone = new Phone(host, nobody);
        var tries = Enumerable.Range(0, 1000).Select(i => phone.Make("vneid-thay-the-bhyt", i, ticket: Guid.CreateVersion7())).ToList();
        var sent = 0;
        foreach (var batch in tries.Chunk(100))
        {
            var packed = Gzip(JsonSerializer.SerializeToUtf8Bytes(new { tries = batch }, JsonSerializerOptions.Web));
            sent += packed.Length;
            using var answer = await Post(nobody, packed, "gzip");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await host.In((AppDb db) => db.Set<Try>().CountAsync())).ShouldBe(1000);
        sent.ShouldBeLessThanOrEqualTo(150_000);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_unpacks_and_another_packing_is_not_read()
    {
        await using var host = await TestHost.Start();
        using var nobody = host.Nobody();
        var bomb = Gzip([.. "{\"tries\":[{\"lesson\":\""u8, .. new byte[200 << 20].Select(_ => (byte)'a'), .. "\"}]}"u8]);
        bomb.Length.ShouldBeLessThan(300_000);
        var before = GC.GetTotalAllocatedBytes();
        using var refused = await Post(nobody, bomb, "gzip");
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(60L << 20, "It is not unpacked to its end.");
        using var cut = await Post(nobody, bomb[..500], "gzip");
        ((int)cut.StatusCode).ShouldBeInRange(400, 499);
        using var other = await Post(nobody, bomb, "compress");
        ((int)other.StatusCode).ShouldBeInRange(400, 499);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, byte[] body, string packing) =>
        client.PostAsync("/api/hoc/lan-lam", new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { packing } } });

    private static byte[] Gzip(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(text);
        return packed.ToArray();
    }
}
