using System.Globalization;
using CamTay.Platform;
using CamTay.Plan.Plans;

namespace CamTay.Plan.Revisions;

internal enum ChangeKind { Added, Removed, Changed }

/// <summary>One field that reads otherwise; null where it was not or is not there.</summary>
internal sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A thing of the plan that was added, removed or changed.</summary>
internal sealed record PlanChange(string Group, string Id, string Name, ChangeKind Kind, IReadOnlyList<FieldChange> Fields);

/// <summary>What is different between two revisions, field by field, in the reader's language.</summary>
internal sealed class ComparePlans(Language l)
{
    private sealed record Thing(string Group, string Id, string Name, IReadOnlyList<(string Field, string? Text)> Fields);

    public IReadOnlyList<PlanChange> Changes(PlanDocument before, PlanDocument after)
    {
        var (old, now) = (Things(before), Things(after));
        var oldByKey = old.ToDictionary(t => (t.Group, t.Id));
        var nowKeys = now.Select(t => (t.Group, t.Id)).ToHashSet();
        var changes = now.Select(t => oldByKey.TryGetValue((t.Group, t.Id), out var was) ? Changed(was, t) : All(t, ChangeKind.Added)).OfType<PlanChange>();
        return [.. changes.Concat(old.Where(t => !nowKeys.Contains((t.Group, t.Id))).Select(t => All(t, ChangeKind.Removed)))];
    }

    private static PlanChange? Changed(Thing before, Thing after)
    {
        var fields = before.Fields.Zip(after.Fields, (b, a) => new FieldChange(a.Field, b.Text, a.Text)).Where(f => f.Before != f.After).ToList();
        return fields.Count == 0 ? null : new PlanChange(after.Group, after.Id, after.Name, ChangeKind.Changed, fields);
    }

    private static PlanChange All(Thing thing, ChangeKind kind) => new(thing.Group, thing.Id, thing.Name, kind,
        [.. thing.Fields.Where(f => !string.IsNullOrEmpty(f.Text)).Select(f => kind is ChangeKind.Added ? new FieldChange(f.Field, null, f.Text) : new FieldChange(f.Field, f.Text, null))]);

    private List<Thing> Things(PlanDocument plan) =>
    [
        About(plan),
        .. plan.Targets.Select(t => Of(t, plan)),
        .. plan.Tasks.Select(t => Of(t, plan)),
        .. plan.Sections.Select(s => new Thing(l["Mục", "Section"], s.Number, s.Title,
            [(l["Tiêu đề", "Title"], s.Title), (l["Nguyên văn", "Words"], s.Text), (l["Nguyên văn ở cuối", "Closing words"], s.Closing), (l["Thuộc mục", "Within"], s.Parent)])),
        .. plan.Departments.Select(d => new Thing(l["Phòng, đơn vị", "Department"], d.Code, d.Name, [(l["Tên", "Name"], d.Name), (l["Mã đơn vị", "Unit"], d.Unit)])),
        .. plan.Obligations.Select(o => new Thing(l["Nghĩa vụ", "Obligation"], o.Id, o.Text,
            [(l["Nguyên văn", "Words"], o.Text), (l["Hạn", "Due"], o.Deadline(l)), (l["Loại đơn vị", "Kinds of units"], Codes(o.UnitKinds))])),
        .. plan.Reporting.Select(r => new Thing(l["Báo cáo", "Report"], r.Period, r.Text,
            [(l["Nguyên văn", "Words"], r.Text), (l["Trước ngày", "Before day"], r.BeforeDay.ToString(CultureInfo.InvariantCulture)), (l["Tháng", "Month"], r.MonthRule)])),
    ];

    private Thing About(PlanDocument plan) => new(l["Kế hoạch", "Plan"], plan.Code, l[plan.TitleVi, plan.TitleEn],
    [
        (l["Tên", "Title"], l[plan.TitleVi, plan.TitleEn]), (l["Cơ quan ban hành", "Issuer"], plan.Issuer), (l["Đơn vị gốc", "Root unit"], plan.RootUnit),
        (l["Tỉnh", "Province"], plan.Province), (l["Ngày ban hành", "Issued"], Day(plan.IssuedOn)), (l["Người ký", "Signer"], plan.Signer),
        (l["Từ ngày", "From"], l.Day(plan.Starts)), (l["Đến ngày", "To"], l.Day(plan.Ends)), (l["Căn cứ", "Legal bases"], Lines(plan.LegalBases)),
        (l["Mở đầu", "Opening"], plan.Opening), (l["Kết", "Closing"], plan.Closing), (l["Nơi nhận", "Recipients"], Lines(plan.Recipients)),
        (l["Nơi nhận báo cáo của Sở", "Receivers of the department's reports"], Lines(Receivers(plan.DepartmentReports))), (l["Nơi nhận báo cáo của đơn vị", "Receivers of units' reports"], Lines(Receivers(plan.UnitReports))),
        (l["Ghi chú", "Notes"], Lines(plan.Notes)),
    ]);

    private Thing Of(Target t, PlanDocument plan) => new(l["Chỉ tiêu", "Target"], t.Id, l[t.NameVi, t.NameEn],
    [
        (l["Tên", "Name"], l[t.NameVi, t.NameEn]), (l["Nguyên văn", "Words"], t.Text), (l["Phần của", "Part of"], t.PartOf), (l["Mục", "Section"], t.Section),
        (l["Mục tiêu", "Goal"], t.Goal is { } goal ? l.Percent(goal) : null), (l["Từ ngày", "From"], l.Day(t.Start)), (l["Hạn", "Due"], l.Day(t.Due)),
        (l["Chủ trì", "Responsible"], Name(plan, t.Responsible)), (l["Phối hợp", "Cooperating"], Names(plan, t.Cooperating)), (l["Tính trên", "Counted among"], InWords.Of(t.Population, l)),
        (l["Đạt khi", "Met when"], InWords.Of(t.Condition, l)), (l["Kỹ năng cần", "Skills required"], Skills(t.Condition)),
        (l["Chứng cứ yếu nhất được tính", "Weakest evidence that counts"], Least(t.LeastStrength)), (l["Suy ra", "Inferred"], Inferred(t.Inferred)),
    ]);

    private Thing Of(PlanTask t, PlanDocument plan) => new(l["Nhiệm vụ", "Task"], t.Id, t.Title ?? t.Text,
    [
        (l["Tiêu đề", "Title"], t.Title), (l["Nguyên văn", "Words"], t.Text), (l["Mục", "Section"], t.Section), (l["Thuộc nhiệm vụ", "Within task"], t.PartOf),
        (l["Chủ trì", "Responsible"], Name(plan, t.Responsible)), (l["Phối hợp", "Cooperating"], Names(plan, t.Cooperating)), (l["Từ ngày", "From"], Day(t.From)),
        (l["Hạn", "Due"], Day(t.Due)), (l["Nhịp", "Rhythm"], PlanTables.Rhythm(t, l)), (l["Đo bằng", "Shown by"], string.Join(", ", t.ShownBy)),
        (l["Bằng chứng", "Evidence"], t.Evidence), (l["Suy ra", "Inferred"], Inferred(t.Inferred)),
    ]);

    private string Skills(Condition condition) => condition switch
    {
        Condition.Skilled s => string.Join("\n", s.Required.Select(g => $"{InWords.Name(g.Key, l)}: {string.Join(", ", g.Value)}")),
        Condition.All all => string.Join("\n", all.Of.Select(Skills).Where(t => t.Length > 0)),
        Condition.Any any => string.Join("\n", any.Of.Select(Skills).Where(t => t.Length > 0)),
        Condition.AtLeast some => string.Join("\n", some.Of.Select(Skills).Where(t => t.Length > 0)),
        _ => "",
    };

    private string Least(Evidence.Strength strength) => strength switch
    {
        Evidence.Strength.Measured => l["đo được", "measured"],
        Evidence.Strength.Witnessed => l["có người chứng kiến", "witnessed"],
        Evidence.Strength.Imported => l["nhập từ tệp", "imported"],
        _ => l["tự khai", "declared"],
    };

    private string Inferred(IEnumerable<Inference> inferred) => string.Join("; ", inferred.Select(i => $"{PlanTables.Field(i.Field, l)} ← {i.From}"));

    private string? Day(DateOnly? day) => day is { } d ? l.Day(d) : null;

    private static string Name(PlanDocument plan, string code) => plan.Departments.FirstOrDefault(d => d.Code == code)?.Name ?? code;

    private static string Names(PlanDocument plan, IEnumerable<string> codes) => string.Join("; ", codes.Select(c => Name(plan, c)));

    private string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => InWords.Name(c, l)));

    private static IEnumerable<string> Receivers(Receivers? receivers) => receivers is null ? [] : [.. receivers.To, .. receivers.Copies, receivers.Archive];

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}
