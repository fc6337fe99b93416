using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>A condition as one would say it: "hoàn thành ít nhất 1 khóa MOOC và được xác nhận trên VNeID".</summary>
internal sealed class ConditionWords(ISkills skills, Language l)
{
    public string Of(Condition condition) => condition switch
    {
        Condition.All all => Counting.And([.. all.Of.Select(Of)], l),
        Condition.Any any => Counting.Or([.. any.Of.Select(Of)], l),
        Condition.AtLeast some => l[$"đạt ít nhất {some.Count} trong {some.Of.Count} điều: ", $"meet at least {some.Count} of {some.Of.Count}: "] + string.Join("; ", some.Of.Select(Of)),
        Condition.Completed c => Within(l[$"hoàn thành ít nhất {c.Count} ", $"complete at least {c.Count} "] + CodeWords.CourseKind(c.Kind, l) + Codes(c.Codes), c.WithinDays),
        Condition.Confirmed c => Within(l["được xác nhận trên VNeID", "be confirmed on VNeID"] + (c.Level is { } level ? l[$", mức {level} trở lên", $", level {level} or above"] : ""), c.WithinDays),
        Condition.Skilled s => Within(l[$"mọi kỹ năng mà nhóm nghề đòi hỏi đều đạt mức {s.Level} trở lên", $"stand at level {s.Level} or above in every skill that the professional group requires"] + LevelName(s.Level), s.WithinDays),
        Condition.Attended a => Within(l[$"dự ít nhất {a.Count} lớp tập huấn", $"attend at least {a.Count} class(es)"] + Codes(a.Codes), a.WithinDays),
        Condition.Supported s => Within(l["được hỗ trợ", "be supported"] + (s.Topics.Count == 0 ? "" : l[" đủ các việc: ", " in all of: "] + string.Join(", ", s.Topics.Select(t => FactWords.Of(t, l)))), s.WithinDays),
        Condition.HasTeam => l["có Tổ bình dân học vụ số", "have a digital team"],
        Condition.ServicesLive s => Within(l[$"đang triển khai đủ {s.Services.Count} dịch vụ: ", $"have all {s.Services.Count} services live: "] + string.Join(", ", s.Services.Select(x => FactWords.Of(x, l))), s.WithinDays),
        Condition.Favourable => l["trả lời hài lòng", "answer favourably"],
        Condition.VisitPart v => CodeWords.VisitPart(v.Part, l),
        _ => condition.ToString() ?? "",
    };

    /// <summary>Skills required of each group, by name; empty when the condition asks for none.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<string> Skills)> SkillsOf(Condition condition)
    {
        var names = skills.Current.Skills.ToDictionary(s => s.Code, s => l[s.NameVi, s.NameEn], StringComparer.Ordinal);
        return [.. Skilled(condition).SelectMany(s => s.Required)
            .Select(r => (Group(r.Key), (IReadOnlyList<string>)[.. r.Value.Select(code => names.GetValueOrDefault(code, code))]))];
    }

    public string Group(string code) => code == "*" ? l["Các nhóm khác", "Other groups"]
        : skills.Current.Audiences.FirstOrDefault(a => a.Code == code) is { } audience ? l[audience.NameVi, audience.NameEn] : StaffGroups.Name(code, l);

    private static IEnumerable<Condition.Skilled> Skilled(Condition condition) => condition switch
    {
        Condition.Skilled s => [s],
        Condition.All all => all.Of.SelectMany(Skilled),
        Condition.Any any => any.Of.SelectMany(Skilled),
        Condition.AtLeast some => some.Of.SelectMany(Skilled),
        _ => [],
    };

    private string LevelName(int number) =>
        skills.Current.Levels.FirstOrDefault(x => x.Number == number) is { } level ? $" ({l[level.NameVi, level.NameEn]})" : "";

    private string Within(string words, int? days) => days is { } n ? words + l[$" (chứng cứ trong {n} ngày gần nhất)", $" (evidence of the last {n} days)"] : words;

    private static string Codes(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $" ({string.Join(", ", codes)})";
}
