using System.Buffers;
using System.Security.Cryptography;
using CamTay.Platform;

namespace CamTay.Imports.Runs;

/// <summary>A file as it was received.</summary>
internal sealed record SpooledFile(Guid Id, string Sha256, long Size);

/// <summary>
/// Files being imported, in the data folder, until their last row is decided. A file that is open is locked (by the operating system, so a
/// killed process leaves no lock behind): whoever holds it runs the import.
/// </summary>
internal sealed class Spool(DataFolder data)
{
    public const int LargestMegabytes = 250;
    private const long Largest = (long)LargestMegabytes << 20;

    public async Task<SpooledFile> Keep(Stream content, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var size = await Copy(content, file, hash, ct);
            return new SpooledFile(id, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        catch
        {
            Remove(id);
            throw;
        }
    }

    public bool Holds(Guid id) => File.Exists(PathOf(id));

    /// <summary>Opens the file for this process alone; null when another one works on it or it is not here.</summary>
    public FileStream? TryOpen(Guid id)
    {
        try { return new FileStream(PathOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16); }
        catch (IOException) { return null; }
    }

    public void Remove(Guid id) => File.Delete(PathOf(id));

    /// <summary>Files that no import knows: left by a process that ended while it received them.</summary>
    public IEnumerable<(Guid Id, DateTime Written)> All() =>
        from path in Directory.EnumerateFiles(Folder, "*.import")
        where Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out _)
        select (Guid.ParseExact(Path.GetFileNameWithoutExtension(path), "N"), File.GetLastWriteTimeUtc(path));

    private string Folder => data.Folder("imports");

    private string PathOf(Guid id) => Path.Combine(Folder, $"{id:N}.import");

    private static async Task<long> Copy(Stream from, FileStream to, IncrementalHash hash, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            var size = 0L;
            int read;
            while ((read = await from.ReadAsync(buffer, ct)) > 0)
            {
                if ((size += read) > Largest) throw new RefusedException(ImportsRefusals.TooLarge.With(LargestMegabytes));
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            return size;
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }
}
