using System.IO.Compression;
using System.Text;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence;

/// <summary>A ledger that can be checked without the server: a ZIP of <c>entries.jsonl</c> (one canonical statement a line, in sequence), <c>heads.jsonl</c> and <c>key.pem</c>.</summary>
public static class Bundle
{
    /// <summary>Writes the whole ledger as a bundle; streams, whatever its size.</summary>
    public static async Task Write(AppDb db, TreeHead now, byte[] publicKey, Stream to, CancellationToken ct = default)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        await using (var entries = zip.CreateEntry("entries.jsonl").Open())
            for (long after = 0; after < now.Size;)
            {
                var page = await db.Set<EntryRow>().AsNoTracking().Where(e => e.Seq > after && e.Seq <= now.Size).OrderBy(e => e.Seq).Take(5000)
                    .Select(e => new { e.Seq, e.Statement }).ToListAsync(ct);
                foreach (var row in page) await entries.WriteAsync(Encoding.UTF8.GetBytes(row.Statement + "\n"), ct);
                after = page.Count == 0 ? now.Size : page[^1].Seq;
            }
        var heads = await db.Set<HeadRow>().Where(h => h.Size <= now.Size).OrderBy(h => h.Size).ToListAsync(ct);
        await using (var writer = new StreamWriter(zip.CreateEntry("heads.jsonl").Open()))
            foreach (var head in heads)
                await writer.WriteLineAsync(new TreeHead(head.Size, head.Root, head.SignedAt, head.Signature, head.KeyId).Line());
        await using (var writer = new StreamWriter(zip.CreateEntry("key.pem").Open()))
            await writer.WriteAsync(System.Security.Cryptography.PemEncoding.WriteString("PUBLIC KEY", publicKey));
    }

    /// <summary>Checks a bundle; <paramref name="trustedKeyPem"/> is the key that the reader got by another way (null: the one inside, which only proves that the bundle agrees with itself).</summary>
    public static async Task<LedgerReport> Verify(Stream from, string? trustedKeyPem, CancellationToken ct = default)
    {
        using var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(trustedKeyPem ?? await new StreamReader(Part(zip, "key.pem")).ReadToEndAsync(ct));
        var faults = new Verify.FaultList();
        var heads = await Heads(zip, faults, ct);
        var tree = new Verify.GrowingTree(heads.Select(h => h.Size));
        await foreach (var line in Lines(zip, "entries.jsonl", ct))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            tree.Add(Merkle.Leaf(bytes));
            if (!Json.Canonical.IsCanonical(bytes)) faults.NotCanonical(tree.Size);
        }
        Evidence.Verify.CheckHeads.Check(heads, tree, key.ExportSubjectPublicKeyInfo(), faults);
        // Outside the server there are no seals: what no signed head covers is not proven by anything.
        var covered = heads.Select(h => h.Size).DefaultIfEmpty(0).Max();
        if (tree.Size > covered) faults.NotCovered(covered + 1, tree.Size);
        return new(tree.Size, Convert.ToHexStringLower(tree.Root()), heads.Count, faults.Sorted());
    }

    private static async Task<List<TreeHead>> Heads(ZipArchive zip, Verify.FaultList faults, CancellationToken ct)
    {
        var heads = new List<TreeHead>();
        var number = 0;
        await foreach (var line in Lines(zip, "heads.jsonl", ct))
        {
            number++;
            try { heads.Add(TreeHead.Read(line)); }
            catch (FormatException) { faults.HeadLine(number); }
        }
        return heads;
    }

    private static Stream Part(ZipArchive zip, string name) => zip.GetEntry(name)?.Open() ?? throw new InvalidDataException($"The bundle has no {name}");

    private static async IAsyncEnumerable<string> Lines(ZipArchive zip, string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(Part(zip, name), new UTF8Encoding(false));
        while (await reader.ReadLineAsync(ct) is { } line)
            if (line.Length > 0) yield return line;
    }
}
