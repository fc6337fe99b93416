using System.Buffers.Binary;
using System.Security.Cryptography;
using CamTay.Platform;

namespace CamTay.Evidence.Proofs;

/// <summary>The ledger's keys, outside the database: ECDSA P-256 signs tree heads, an HMAC key seals rows. Nodes of one installation share the folder.</summary>
internal sealed class LedgerKeys
{
    private readonly ECDsa signing;
    private readonly byte[] seal;

    public LedgerKeys(DataFolder data)
    {
        var folder = data.Folder("keys");
        signing = ECDsa.Create();
        signing.ImportFromPem(ReadOrMake(Path.Combine(folder, "ledger.pem"), () =>
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return made.ExportPkcs8PrivateKeyPem();
        }));
        seal = Convert.FromHexString(ReadOrMake(Path.Combine(folder, "ledger-seal.hex"), () => Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));
        PublicKey = signing.ExportSubjectPublicKeyInfo();
        KeyId = Convert.ToHexStringLower(SHA256.HashData(PublicKey))[..16];
    }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicKey { get; }

    /// <summary>First 16 hex digits of SHA-256 of the public key.</summary>
    public string KeyId { get; }

    /// <summary>Signature in the IEEE P1363 form (r ‖ s).</summary>
    public byte[] Sign(byte[] message) { lock (signing) return signing.SignData(message, HashAlgorithmName.SHA256); }

    public byte[] Seal(long seq, ReadOnlySpan<byte> leafHash)
    {
        Span<byte> input = stackalloc byte[40];
        BinaryPrimitives.WriteInt64BigEndian(input, seq);
        leafHash.CopyTo(input[8..]);
        return HMACSHA256.HashData(seal, input)[..16];
    }

    private static string ReadOrMake(string file, Func<string> make)
    {
        if (File.Exists(file)) return File.ReadAllText(file).Trim();
        var temporary = file + "." + Guid.CreateVersion7();
        using (File.Create(temporary)) { }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(temporary, make());
        // Two nodes may start at once: the first file stands, the other is dropped.
        try { File.Move(temporary, file, overwrite: false); }
        catch (IOException) { File.Delete(temporary); }
        return File.ReadAllText(file).Trim();
    }
}
