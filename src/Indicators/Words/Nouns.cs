using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>What a target counts, by its right name.</summary>
internal static class Nouns
{
    /// <summary>After a number: "1.511 cán bộ", "1,511 staff".</summary>
    public static string Of(PopulationKind kind, Language l) => kind switch
    {
        PopulationKind.Staff => l["cán bộ", "staff"],
        PopulationKind.Facility => l["cơ sở", "facilities"],
        PopulationKind.Visits => l["người đến khám", "persons served"],
        PopulationKind.Residents => l["người dân", "residents"],
        PopulationKind.Survey => l["phiếu trả lời", "answers"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Target target, Language l) => Of(target.Population.Kind, l);

    /// <summary>"1.511 cán bộ".</summary>
    public static string Count(long count, Target target, Language l) => $"{l.Number(count)} {Of(target, l)}";

    /// <summary>Who is not in the numerator: "chưa hoàn thành", "chưa được hỗ trợ".</summary>
    public static string Missing(PopulationKind kind, Language l) => kind switch
    {
        PopulationKind.Visits => l["chưa được hỗ trợ", "not supported"],
        PopulationKind.Residents => l["chưa được hỗ trợ", "not yet supported"],
        PopulationKind.Survey => l["không hài lòng", "not favourable"],
        _ => l["chưa đạt", "not there yet"],
    };

    public static string Reached(PopulationKind kind, Language l) => kind switch
    {
        PopulationKind.Visits or PopulationKind.Residents => l["được hỗ trợ", "supported"],
        PopulationKind.Survey => l["hài lòng", "favourable"],
        _ => l["đã đạt", "there"],
    };

    public static string Part(MemberPart part, PopulationKind kind, Language l) => part switch
    {
        MemberPart.Numerator => Reached(kind, l),
        MemberPart.Missing => Missing(kind, l),
        MemberPart.Denominator => l["tất cả", "all"],
        _ => l["mâu thuẫn", "in conflict"],
    };

    /// <summary>What stands in conflict: a unit's day, or a commune.</summary>
    public static string Conflicts(long count, PopulationKind kind, Language l) => kind == PopulationKind.Residents
        ? l[$"{l.Number(count)} xã, phường có số được hỗ trợ lớn hơn dân số", $"{l.Number(count)} communes with more supported than counted"]
        : l[$"{l.Number(count)} ngày khám có số được hỗ trợ lớn hơn số đến khám", $"{l.Number(count)} unit-days with more supported than served"];

    public static string ConflictsInShort(long count, PopulationKind kind, Language l) => kind == PopulationKind.Residents
        ? l[$"{l.Number(count)} xã, phường mâu thuẫn", $"{l.Number(count)} communes in conflict"]
        : l[$"{l.Number(count)} ngày khám mâu thuẫn", $"{l.Number(count)} days in conflict"];
}
