using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CamTay.Tests.Evidence.Pages;

/// <summary>The inspector's own arithmetic: written from RFC 9162 and the docs alone, sharing nothing with the product.</summary>
internal static class Independent
{
    public static byte[] Leaf(byte[] statement) => SHA256.HashData([0, .. statement]);

    /// <summary>By recursion over the sizes of the subtrees, where the product walks bits.</summary>
    public static byte[] Root(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path)
    {
        if (size == 1) return leaf;
        var (own, last) = (path.Take(path.Count - 1).ToList(), path[^1]);
        long left = 1;
        while (left * 2 < size) left *= 2;
        return index < left
            ? SHA256.HashData([1, .. Root(leaf, index, left, own), .. last])
            : SHA256.HashData([1, .. last, .. Root(leaf, index - left, size - left, own)]);
    }

    public static bool Signed(JsonElement head, byte[] publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var said = $"camtay-tree-head-v1\n{head.GetProperty("size").GetInt64()}\n{head.GetProperty("root").GetString()}\n{head.GetProperty("signedAt").GetString()}\n";
        return key.VerifyData(Encoding.UTF8.GetBytes(said), head.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256);
    }

    public static async Task<JsonElement> Void(this HttpClient client, Guid entry, string reason)
    {
        using var answer = await client.PostAsJsonAsync($"/api/entries/{entry}/void", new { reason });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
