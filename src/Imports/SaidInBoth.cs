using System.Globalization;
using CamTay.Platform;

namespace CamTay.Imports;

/// <summary>Fills the places of a refusal with words that differ by language.</summary>
internal static class SaidInBoth
{
    public static Refusal Said(this Refusal refusal, object[] vi, object[] en) => refusal with
    {
        Vi = string.Format(CultureInfo.InvariantCulture, refusal.Vi, vi),
        En = string.Format(CultureInfo.InvariantCulture, refusal.En, en),
    };
}
