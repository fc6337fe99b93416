using CamTay.Platform;

namespace CamTay.Evidence;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class EvidenceActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("entry.voided", "hủy một mục", "entry voided"),
        new("ledger.signed", "ký gốc của sổ", "ledger signed"),
        new("ledger.exported", "tải cả sổ", "ledger exported"),
    ];
}
