using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Members;

/// <summary>A line of the list: the member and how it and its place are called.</summary>
internal sealed class MemberRow(Member member, string placeName)
{
    public Member Member => member;

    public string PlaceName => placeName;

    /// <summary>Set once the names of the lines shown, or of all, are known.</summary>
    public string Name { get; set; } = member.Subject;

    /// <summary>Parts of the target that the member has reached, although not the whole.</summary>
    public HashSet<string> Reached { get; } = [];
}

/// <summary>Columns of the list behind a figure, the same on the screen and in the file.</summary>
internal static class MemberColumns
{
    public static IReadOnlyList<Column<MemberRow>> Of(PopulationKind kind, MemberPart part, IReadOnlyList<Target> parts, bool counts, Language l)
    {
        var (vi, en) = SubjectWords.Line(kind, part);
        var columns = new List<Column<MemberRow>> { kind == PopulationKind.Visits ? new("ten", vi, en, r => SubjectWords.VisitDay(r.Member.Subject)) : new("ten", vi, en, r => r.Name) };
        if (kind is PopulationKind.Staff or PopulationKind.Visits || (kind == PopulationKind.Residents && part == MemberPart.Numerator) || kind == PopulationKind.Survey)
            columns.Add(new("don-vi", kind == PopulationKind.Residents ? "Xã, phường" : "Đơn vị", kind == PopulationKind.Residents ? "Commune" : "Unit", r => r.PlaceName));
        // What stands in conflict has no day from which it counts; a day of visits is its own.
        if (kind != PopulationKind.Visits && part != MemberPart.Conflict)
            columns.Add(part == MemberPart.Numerator ? new("tu-ngay", "Đạt từ ngày", "Since", x => x.Member.Since) : new("tu-ngay", "Tính từ ngày", "Counted since", x => x.Member.Since));
        if (part == MemberPart.Numerator) columns.Add(new("do-manh", "Độ mạnh chứng cứ", "Strength", x => x.Member.Strength is { } s ? FactWords.Of(s, l) : null));
        columns.AddRange(parts.Select(p => new Column<MemberRow>(p.Id, p.Id, p.Id, x => x.Reached.Contains(p.Id))));
        if (counts) columns.Add(new("so-nguoi", "Số người", "Persons", x => x.Member.Count) { Numeric = true });
        return columns;
    }

    /// <summary>Known for the lines shown only, so it is neither sorted by nor exported.</summary>
    public static Column<MemberRow> Entries(EntriesBehind behind) => new("chung-cu", "Chứng cứ", "Evidence", r => behind.Count(r.Member.Subject)) { Unsorted = true };
}
