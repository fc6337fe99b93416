using CamTay.Evidence;

namespace CamTay.Imports.Reconcile;

/// <summary>A system outside of which each member of staff should have an entry: its name in addresses, the kind of file that brings it, the entries that count.</summary>
internal sealed record ReconcileSource(string Code, string Kind, string Vi, string En, Verb Verb, string? Group)
{
    public static readonly IReadOnlyList<ReconcileSource> All =
    [
        new("mooc", "mooc", "Khóa học MOOC", "MOOC courses", Verb.Completed, "mooc"),
        new("vneid", "xac-nhan-vneid", "Xác nhận VNeID", "VNeID confirmations", Verb.Confirmed, null),
    ];

    public static ReconcileSource Of(string? code) => All.FirstOrDefault(s => s.Code == code) ?? All[0];

    public bool Counts(Entry entry) => entry.Verb == Verb && entry.VoidedBy is null && (Group is null || entry.Facts.Group == Group);
}

/// <summary>How a person stands with a source. <see cref="Uncertain"/>: a row that waits in the queue may be hers.</summary>
internal enum Standing { Matched = 1, Uncertain = 2, Missing = 3 }

internal static class StandingWords
{
    public static string Code(Standing standing) => standing switch { Standing.Matched => "khop", Standing.Uncertain => "chua-ro", _ => "thieu" };

    public static Standing? Of(string? code) => code switch { "khop" => Standing.Matched, "chua-ro" => Standing.Uncertain, "thieu" => Standing.Missing, _ => null };
}
