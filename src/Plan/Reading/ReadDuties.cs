using CamTay.Platform.Yaml;
using System.Globalization;

namespace CamTay.Plan.Reading;

/// <summary><c>nghia_vu</c> (what each unit owes), <c>bao_cao</c> (reporting deadlines) and <c>nhan_bao_cao</c> (who receives the reports).</summary>
internal sealed class ReadDuties(Names names, FaultList faults)
{
    public IReadOnlyList<Obligation> Obligations(MapReader plan) => [.. plan.Maps("nghia_vu").Select(Obligation)];

    public IReadOnlyList<ReportingRule> Reporting(MapReader plan) => [.. plan.Maps("bao_cao").Select(Rule).OfType<ReportingRule>()];

    public (Receivers? Department, Receivers? Units) Receivers(MapReader plan)
    {
        var map = plan.Map("nhan_bao_cao");
        var answer = (ReceiversIn(map?.Map("so")), ReceiversIn(map?.Map("don_vi")));
        map?.Finish();
        return answer;
    }

    private Receivers? ReceiversIn(MapReader? map)
    {
        if (map is null) return null;
        map.Required("kinh_gui");
        var receivers = new Receivers(map.Texts("kinh_gui"), map.Texts("noi_nhan"), map.Text("luu") ?? "VT") { Section = Section(map) };
        map.Finish();
        return receivers;
    }

    private Obligation Obligation(MapReader map)
    {
        var id = map.RequiredText("ma");
        names.Declare(Named.Obligation, map.LineOf("ma"), map.At("ma"), id);
        // "han" is the last day itself, as everywhere in the file; revisions kept from before "truoc_ngay" was there have it.
        var (last, words) = (map.Day("han"), map.RequiredText("nguyen_van"));
        if (last is null) map.Required("truoc_ngay");
        var (before, includes) = (map.Day("truoc_ngay"), map.Word("cach_tinh", Terms.LastDays));
        var obligation = new Obligation(id, words, before ?? last ?? DateOnly.MaxValue, map.Words("loai_don_vi", [.. People.UnitKinds.All]))
        {
            Section = Section(map), IncludesDay = includes ?? before is null,
        };
        map.Finish();
        return obligation;
    }

    private ReportingRule? Rule(MapReader map)
    {
        map.Required("ky");
        map.Required("truoc_ngay");
        var inferred = new List<Inference>();
        var (period, day) = (map.Word("ky", Terms.Periods), Values.Number(Sourced.Node(map, "truoc_ngay", "due", names, inferred), map.At("truoc_ngay"), faults, 1, 31));
        var (month, text, section) = (Month(map), map.RequiredText("nguyen_van"), Section(map));
        var (includes, moves) = (map.Word("cach_tinh", Terms.LastDays), map.Word("ngay_nghi", Terms.DaysOff));
        var (kinds, later) = (map.Words("loai_don_vi", [.. People.UnitKinds.All]), map.Number("so_sau_ngay", 0, 60));
        var first = FirstMonth(map);
        map.Finish();
        return period is null || day is not { } before || month is null ? null : new ReportingRule(period, before, month, text)
        {
            Section = section, IncludesDay = includes ?? false, MovesToWorkingDay = moves ?? false, UnitKinds = kinds, DepartmentDays = later ?? 1, FirstMonth = first, Inferred = inferred,
        };
    }

    private DateOnly? FirstMonth(MapReader map)
    {
        if (map.Text("tu_thang") is not { } text) return null;
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add(map.LineOf("tu_thang"), map.At("tu_thang"), $"“{text}”: ghi một tháng như 2026-01.", $"“{text}”: write a month as 2026-01.");
        return null;
    }

    private string? Month(MapReader map)
    {
        var text = map.RequiredText("thang");
        if (text == "hang-thang") return "every";
        if (text == "cuoi-quy") return "last-of-quarter";
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text;
        if (text.Length > 0)
            faults.Add(map.LineOf("thang"), map.At("thang"), $"“{text}”: ghi hang-thang, cuoi-quy, hoặc một tháng như 2026-06.", $"“{text}”: write hang-thang, cuoi-quy, or a month as 2026-06.");
        return null;
    }

    private string? Section(MapReader map)
    {
        var section = map.Text("muc");
        names.Mention(Named.Section, map.LineOf("muc"), map.At("muc"), section);
        return section;
    }
}
