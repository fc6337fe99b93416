using CamTay.Platform;

namespace CamTay.Evidence.Entries;

/// <summary>An entry as one sentence. People are named only when the reader may see their names; everybody else is a pseudonym.</summary>
internal sealed class EntrySentence(Language l, IReadOnlyDictionary<string, string> names)
{
    /// <summary>Whose names a list of entries needs.</summary>
    public static IReadOnlyCollection<string> Subjects(IEnumerable<Entry> entries) =>
        [.. entries.SelectMany(e => new[] { e.Subject, Evidence.Subjects.Unit(e.Unit), Evidence.Subjects.Unit(e.Facts.Place ?? "") }).Where(s => !s.EndsWith(':')).Distinct()];

    public bool Named(string subject) => names.ContainsKey(subject);

    public string Subject(string subject) => names.GetValueOrDefault(subject) ?? subject;

    /// <summary>A unit's name, or its code when it has none here.</summary>
    public string Unit(string? code) => string.IsNullOrEmpty(code) ? l["toàn tỉnh", "the whole province"] : names.GetValueOrDefault(Evidence.Subjects.Unit(code)) ?? code;

    public string Say(Entry e)
    {
        var (f, unit, day) = (e.Facts, Unit(e.Unit), l.Day(e.Day));
        return e.Verb switch
        {
            Verb.Joined or Verb.Left or Verb.Opened or Verb.Changed or Verb.Closed or Verb.Merged => Structure(e, f, unit),
            Verb.Completed or Verb.Confirmed or Verb.Demonstrated or Verb.Attended or Verb.Certified => Learning(e, f, Who(e), day),
            Verb.Counted => l[$"Xã, phường {f.Code} có {Count(f)} người thuộc nhóm {Word(f.Group)} theo số dân ngày {day}", $"Commune {f.Code} had {Count(f)} people in the group {Word(f.Group)} by the census of {day}"],
            Verb.Served => l[$"{unit} phục vụ {Count(f)} người ngày {day}", $"{unit} served {Count(f)} people on {day}"] + Parts(f.Parts),
            Verb.Supported => l[$"Một người dân được hỗ trợ {Word(f.Code)} tại {unit} ngày {day}", $"A citizen was supported with {Word(f.Code)} at {unit} on {day}"],
            Verb.Checked => l[$"Dịch vụ {Word(f.Code)} của {unit}: {Word(f.Group)}, kiểm tra ngày {day}", $"{unit}'s service {Word(f.Code)}: {Word(f.Group)}, checked on {day}"],
            Verb.Formed => l[$"{unit} lập tổ công nghệ số ngày {day}", $"{unit} formed a digital team on {day}"] + (f.Value is null ? "" : l[$", {Count(f)} thành viên", $", {Count(f)} members"]),
            Verb.Responded => l[$"Một người trả lời câu hỏi {f.Code} tại {unit} ngày {day}: {Answer(f)}", $"Someone answered question {f.Code} at {unit} on {day}: {Answer(f)}"],
            Verb.Reported => l[$"Nhận báo cáo {f.Code} của {unit} ngày {day}, bản thứ {Count(f)}", $"Report {f.Code} of {unit} received on {day}, version {Count(f)}"],
            Verb.Voided => l[$"{FactWords.Account(e.Source?.Account, l)} hủy một mục ngày {day}: “{f.Reason}”", $"{FactWords.Account(e.Source?.Account, l)} voided an entry on {day}: “{f.Reason}”"],
            _ => $"{e.Subject}, {e.Verb}",
        };
    }

    private string Structure(Entry e, Facts f, string unit) => e.Verb switch
    {
        Verb.Joined => l[$"{Who(e)} vào làm việc tại {unit} từ {Day(f.From)}, nhóm {Word(f.Group)}", $"{Who(e)} joined {unit} on {Day(f.From)} as {Word(f.Group)}"],
        Verb.Left => l[$"{Who(e)} thôi làm việc tại {unit}, ngày cuối {Day(f.To)}", $"{Who(e)} left {unit}, last day {Day(f.To)}"],
        Verb.Opened => l[$"{unit} mở ngày {Day(f.From)}, loại {Word(f.Group)}", $"{unit} opened on {Day(f.From)}, kind {Word(f.Group)}"] + Below(f),
        Verb.Changed => l[$"{unit} thay đổi từ {Day(f.From)}, loại {Word(f.Group)}", $"{unit} changed from {Day(f.From)}, kind {Word(f.Group)}"] + Below(f),
        Verb.Closed => l[$"{unit} đóng, ngày cuối {Day(f.To)}", $"{unit} closed, last day {Day(f.To)}"],
        _ => l[$"{unit} sáp nhập vào {Unit(f.Place)} từ {Day(f.From)}", $"{unit} was merged into {Unit(f.Place)} from {Day(f.From)}"],
    };

    private string Learning(Entry e, Facts f, string who, string day) => e.Verb switch
    {
        Verb.Completed => l[$"{who} hoàn thành {Word(f.Group)} {f.Code} ngày {day}", $"{who} completed the {Word(f.Group)} {f.Code} on {day}"],
        Verb.Confirmed => l[$"{who} được xác nhận trên VNeID ngày {day}", $"{who} was confirmed on VNeID on {day}"] + (f.Value is null ? "" : l[$", mức {Count(f)}", $", level {Count(f)}"]),
        Verb.Demonstrated => l[$"{who} thể hiện kỹ năng {f.Code} ở mức {Count(f)} ngày {day}", $"{who} showed skill {f.Code} at level {Count(f)} on {day}"],
        Verb.Certified => l[$"{who} được cấp chứng chỉ {f.Code} mức {Count(f)} ngày {day}", $"{who} was issued the certificate {f.Code}, level {Count(f)}, on {day}"],
        _ => l[$"{who} dự lớp {f.Code} ngày {day}", $"{who} attended class {f.Code} on {day}"],
    };

    private string Who(Entry e) => names.GetValueOrDefault(e.Subject) ?? l["Cán bộ ", "Staff member "] + Short(e.Subject);

    /// <summary>Enough of a pseudonym to tell two people on one page apart.</summary>
    private static string Short(string subject)
    {
        var name = subject[(subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name.Length > 10 ? name[..8] + "…" : name;
    }

    private string Below(Facts f) => f.Place is null ? "" : l[$", thuộc {Unit(f.Place)}", $", below {Unit(f.Place)}"];

    private string Parts(VisitParts? parts)
    {
        if (parts is null) return "";
        var said = new[]
        {
            Part(parts.Supported, l["được hỗ trợ", "supported"]), Part(parts.ByVneid, l["dùng VNeID", "by VNeID"]),
            Part(parts.Booked, l["đặt lịch trực tuyến", "booked online"]), Part(parts.Cashless, l["không tiền mặt", "cashless"]),
        };
        var text = string.Join(", ", said.Where(s => s is not null));
        return text.Length == 0 ? "" : ": " + text;
    }

    private string? Part(long? count, string word) => count is { } n ? $"{l.Number(n)} {word}" : null;

    private string Answer(Facts f) => f.Value == 1 ? l["hài lòng", "favourable"] : l["chưa hài lòng", "not favourable"];

    private string Word(string? code) => FactWords.Of(code, l);

    private string Count(Facts f) => l.Number(f.Value ?? 0);

    private string Day(DateOnly? day) => day is { } d ? l.Day(d) : "…";
}
