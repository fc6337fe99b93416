using System.Data.Common;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Tells faults that pass by themselves (no room, no database, another process was faster) from those that would come again.</summary>
internal static class PassingFaults
{
    /// <summary>What to say while waiting, or null when waiting does not help.</summary>
    public static Refusal? Of(Exception fault)
    {
        if (Faults.RefusalOf(fault) is { } refusal) return refusal.Code == PlatformRefusals.DiskFull.Code ? refusal : null;
        for (var e = fault; e is not null; e = e.InnerException!)
            if (e is DbException or TimeoutException or IOException or DbUpdateConcurrencyException)
                return ImportsRefusals.Paused;
        return null;
    }
}
