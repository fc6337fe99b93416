using CamTay.Platform;

namespace CamTay.Evidence.Ledger;

/// <summary>What no entry may say, whoever appends it.</summary>
internal static class CheckEntry
{
    public static void Check(NewEntry entry)
    {
        if (entry.Verb == Verb.Voided != entry.Voids is not null)
            throw new ArgumentException("Only a voiding names the entry that it voids, and it must", nameof(entry));
        if (entry.Facts is { Parts: { } parts, Value: var whole })
            foreach (var part in new[] { parts.Supported, parts.ByVneid, parts.Booked, parts.Cashless })
                if (part > (whole ?? 0)) throw new RefusedException(EvidenceRefusals.PartExceedsWhole.With(part, whole ?? 0));
    }
}
