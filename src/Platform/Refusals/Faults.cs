using System.Data.Common;

namespace CamTay.Platform;

/// <summary>Faults of the machine that a person can do something about, told apart from our own mistakes.</summary>
public static class Faults
{
    private const int NoSpaceLeft = 28;

    /// <summary>The refusal that an exception amounts to, however deep it lies; null when it is a mistake of ours.</summary>
    public static Refusal? RefusalOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            if (e is RefusedException refused) return refused.Refusal;
            if (IsDiskFull(e)) return PlatformRefusals.DiskFull;
        }
        return null;
    }

    // SQLite says it in words only (SQLITE_FULL), PostgreSQL by 53100, the file system by ENOSPC.
    private static bool IsDiskFull(Exception e) => e switch
    {
        DbException db => db.SqlState == "53100" || db.Message.Contains("database or disk is full", StringComparison.Ordinal),
        IOException io => (io.HResult & 0xFFFF) == NoSpaceLeft,
        _ => false,
    };
}
