using CamTay.Platform.Yaml;
using System.Globalization;

namespace CamTay.Plan.Reading;

/// <summary><c>chi_tieu</c>.</summary>
internal sealed class ReadTargets(Names names, SkillSets skills, PlanPeriod period, FaultList faults)
{
    private readonly Dictionary<string, string?> parents = [];

    public IReadOnlyList<Target> From(MapReader plan)
    {
        plan.Required("chi_tieu");
        var maps = plan.Maps("chi_tieu");
        var targets = maps.Select(One).OfType<Target>().ToList();
        foreach (var map in maps)
            if (map.Text("thuoc") is { } parent && parents.GetValueOrDefault(parent) is not null)
                faults.Add(map.LineOf("thuoc"), map.At("thuoc"), $"“{parent}” tự nó đã là một phần; phần của phần không dùng.", $"“{parent}” is itself a part; parts of parts are not used.");
        return targets;
    }

    private Target? One(MapReader map)
    {
        var inferred = new List<Inference>();
        var id = map.RequiredText("ma");
        names.Declare(Named.Target, map.LineOf("ma"), map.At("ma"), id);
        var (partOf, section) = (map.Text("thuoc"), map.Text("muc"));
        parents.TryAdd(id, partOf);
        names.Mention(Named.Target, map.LineOf("thuoc"), map.At("thuoc"), partOf);
        names.Mention(Named.Section, map.LineOf("muc"), map.At("muc"), section);
        var (nameVi, nameEn, text) = (map.RequiredText("ten"), map.RequiredText("ten_en"), map.RequiredText("nguyen_van"));
        map.Required("chu_tri");
        var responsible = Sourced.Department(map, "chu_tri", names, inferred) ?? "";
        var cooperating = Sourced.Departments(map, "phoi_hop", names, inferred);
        var goal = Goal(map);
        var start = Sourced.Day(map, "tu", "start", names, inferred) ?? period.Start(map.Node("tu") is null, inferred);
        var due = Sourced.Day(map, "han", "due", names, inferred) ?? period.End(map.Node("han") is null, inferred);
        if (due < start)
            faults.Add(map.LineOf("han"), map.At("han"), $"Hạn {Day(due)} trước ngày bắt đầu {Day(start)}.", $"Due {Day(due)} is before the start {Day(start)}.");
        map.Required("muc_chung_cu");
        var least = map.Word("muc_chung_cu", Terms.Strengths);
        var population = ReadPopulation.From(map);
        var node = map.Required("dat_khi");
        var condition = population is null ? null : new ReadCondition(population, skills, faults).From(node, map.At("dat_khi"));
        map.Finish();
        if (population is null || condition is null || least is not { } strength) return null;
        return new Target
        {
            Id = id, PartOf = partOf, Section = section, NameVi = nameVi, NameEn = nameEn, Text = text, Responsible = responsible, Cooperating = cooperating,
            Goal = goal, Start = start, Due = due, LeastStrength = strength, Population = population, Condition = condition, Inferred = inferred,
            DefinitionHash = Definition.Hash(population, condition, start, strength),
        };
    }

    private double? Goal(MapReader map)
    {
        if (map.Text("muc_tieu") is not { } text) return null;
        var number = text.EndsWith('%') ? text[..^1].Trim().Replace(',', '.') : "";
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
            return (double)(percent / 100);
        faults.Add(map.LineOf("muc_tieu"), map.At("muc_tieu"), $"Mục tiêu “{text}” phải lớn hơn 0 % và không quá 100 %, viết như 80 %.", $"The goal “{text}” must be above 0% and at most 100%, written as 80 %.");
        return null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
