namespace CamTay.Evidence;

/// <summary>A signed tree head. The signature is ECDSA P-256 with SHA-256 (IEEE P1363) over <see cref="Message"/>.</summary>
public sealed record TreeHead(long Size, byte[] Root, DateTimeOffset SignedAt, byte[] Signature, string KeyId)
{
    /// <summary>What is signed: four lines, UTF-8, each ended by LF: a constant, size, root in lower-case hex, time (ISO 8601, UTC, milliseconds).</summary>
    public static byte[] Message(long size, byte[] root, DateTimeOffset signedAt) => System.Text.Encoding.UTF8.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"camtay-tree-head-v1\n{size}\n{Convert.ToHexStringLower(root)}\n{signedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\n"));

    /// <summary>One line of JSON: the form in which heads are kept in <c>heads.jsonl</c> and handed out. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static TreeHead Read(string line)
    {
        try { return Proofs.HeadJson.Read(line); }
        catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new FormatException("Not a tree head", e);
        }
    }

    /// <summary>The line that <see cref="Read"/> reads.</summary>
    public string Line() => Proofs.HeadJson.Text(this);
}

/// <summary>Tree heads and the proofs that lead to them.</summary>
public interface ITreeHeads
{
    /// <summary>The key that checks the heads' signatures: SubjectPublicKeyInfo, DER.</summary>
    byte[] PublicKey { get; }

    /// <summary>The head of the whole ledger as it is now; signed and kept if it is new.</summary>
    Task<TreeHead> Now(CancellationToken ct = default);

    /// <summary>Inclusion proof of an entry in a tree of <paramref name="size"/> leaves, lowest sibling first (RFC 9162 §2.1.3).</summary>
    Task<IReadOnlyList<byte[]>> Inclusion(long seq, long size, CancellationToken ct = default);

    /// <summary>Consistency proof between two sizes (RFC 9162 §2.1.4).</summary>
    Task<IReadOnlyList<byte[]>> Consistency(long first, long second, CancellationToken ct = default);
}

/// <summary>A fault found by <see cref="ILedgerAudit"/>, at a sequence or a range of them.</summary>
public sealed record LedgerFault(long From, long To, string Kind, string Vi, string En);

/// <summary>What a check of the whole ledger found; <paramref name="Root"/> is the hex root of all <paramref name="Size"/> entries.</summary>
public sealed record LedgerReport(long Size, string Root, int Heads, IReadOnlyList<LedgerFault> Faults)
{
    public bool Sound => Faults.Count == 0;
}

/// <summary>Checks a ledger against itself and against heads kept elsewhere.</summary>
public interface ILedgerAudit
{
    /// <summary>Recomputes every hash of the ledger, checks gaps, columns, seals, tiles and all signed heads, also those kept outside (<paramref name="known"/>).</summary>
    Task<LedgerReport> Verify(IReadOnlyList<TreeHead>? known = null, CancellationToken ct = default);
}
