using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary>A bundle on the disk: complete, or not there at all.</summary>
internal static class BundleFile
{
    public static async Task Write(AppDb db, TreeHead head, byte[] publicKey, string target, CancellationToken ct)
    {
        var unfinished = target + ".part";
        try
        {
            await using (var stream = File.Create(unfinished))
                await Bundle.Write(db, head, publicKey, stream, ct);
            File.Move(unfinished, target);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
