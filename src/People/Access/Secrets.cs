using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CamTay.People.Access;

/// <summary>Random secrets of 256 bits (tokens, links). As they cannot be guessed, a plain SHA-256 is enough to keep them.</summary>
internal static class Secrets
{
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
