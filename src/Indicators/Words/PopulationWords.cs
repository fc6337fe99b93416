using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>The denominator in plain words (evidence.md §2).</summary>
internal static class PopulationWords
{
    public static string Of(Population population, ConditionWords words, Language l) => population.Kind switch
    {
        PopulationKind.Staff => l["người đang làm việc trong đơn vị vào ngày xem", "persons employed in the unit on the day"] + Groups(population, words) + Kinds(population, l),
        PopulationKind.Facility => l["cơ sở đang hoạt động vào ngày xem", "facilities that exist on the day"] + Kinds(population, l),
        PopulationKind.Visits => l["người đến khám, cộng theo ngày từ ngày bắt đầu, do đơn vị báo", "persons served, summed by day from the start, as reported by the unit"] + Kinds(population, l),
        PopulationKind.Residents => l["dân số của xã, phường theo số đếm gần nhất: ", "residents of the communes by the latest count: "]
            + (population.Groups.Count == 0 ? FactWords.Of("tat-ca", l) : Counting.And([.. population.Groups.Select(g => FactWords.Of(g, l))], l)),
        PopulationKind.Survey => l["phiếu khảo sát nhận được từ ngày bắt đầu", "survey answers received since the start"] + (population.Question is { } q ? $" ({q})" : ""),
        _ => "",
    };

    private static string Groups(Population population, ConditionWords words) =>
        population.Groups.Count == 0 ? "" : ": " + string.Join(", ", population.Groups.Select(words.Group));

    private static string Kinds(Population population, Language l) =>
        population.UnitKinds.Count == 0 ? "" : l[" (chỉ ", " (only "] + string.Join(", ", population.UnitKinds.Select(k => UnitKindWords.Many(k, l))) + ")";
}
