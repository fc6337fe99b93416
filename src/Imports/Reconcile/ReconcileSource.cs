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

/// <summary>How a person stands with a source. <see cref="Uncertain"/>: a row that waits in the queue may be hers, or only she herself says so.</summary>
internal enum Standing { Matched = 1, Uncertain = 2, Missing = 3 }

/// <summary>How a person stands with both sources together, as a target that asks for both counts: matched in both, in the first or second only, in none.</summary>
internal enum Joint { Both = 1, First = 2, Second = 3, Neither = 4 }

/// <summary>Which list is asked for: of a source (null: both together), and which part of it (null: all).</summary>
internal sealed record ReconcileView(ReconcileSource? Source, Standing? Part, Joint? Joint)
{
    public const string BothSources = "ca-hai";

    public static ReconcileView From(string? source, string? part) => source == BothSources
        ? new(null, null, StandingWords.JointOf(part)) : new(ReconcileSource.Of(source), StandingWords.Of(part), null);

    public string Code => Source?.Code ?? BothSources;

    public string? PartCode => Part is { } part ? StandingWords.Code(part) : Joint is { } joint ? StandingWords.Code(joint) : null;

    /// <summary>Place of the source among all.</summary>
    public int At => Source is null ? 0 : ReconcileSource.All.ToList().IndexOf(Source);

    public bool Shows(ReconcileLine line) => Part is { } part ? line.Said.Standing == part : Joint is not { } joint || line.Joint == joint;
}

internal static class StandingWords
{
    public static string Code(Standing standing) => standing switch { Standing.Matched => "khop", Standing.Uncertain => "chua-ro", _ => "thieu" };

    public static Standing? Of(string? code) => code switch { "khop" => Standing.Matched, "chua-ro" => Standing.Uncertain, "thieu" => Standing.Missing, _ => null };

    public static string Code(Joint joint) => joint switch { Joint.Both => "du", Joint.First => "chi-mooc", Joint.Second => "chi-vneid", _ => "chua-co" };

    public static Joint? JointOf(string? code) => code switch { "du" => Joint.Both, "chi-mooc" => Joint.First, "chi-vneid" => Joint.Second, "chua-co" => Joint.Neither, _ => null };
}
