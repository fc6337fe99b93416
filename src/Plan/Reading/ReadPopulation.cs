using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary><c>tinh_tren</c>: whom a target counts.</summary>
internal static class ReadPopulation
{
    public static Population? From(MapReader target)
    {
        target.Required("tinh_tren");
        if (target.Map("tinh_tren") is not { } map) return null;
        map.Required("doi_tuong");
        var kind = map.Word("doi_tuong", Terms.Populations);
        var groups = map.Words("nhom", kind == PopulationKind.Residents ? Terms.CensusGroups : Terms.ProfessionalGroups);
        var kinds = map.Words("loai_don_vi", [.. People.UnitKinds.All]);
        var question = map.Text("cau_hoi");
        map.Finish();
        if (kind is not { } known) return null;
        Allow(map, "nhom", groups.Count > 0, known is PopulationKind.Staff or PopulationKind.Residents);
        Allow(map, "loai_don_vi", kinds.Count > 0, known is PopulationKind.Staff or PopulationKind.Facility);
        Allow(map, "cau_hoi", question is not null, known is PopulationKind.Survey);
        if (known is PopulationKind.Survey && question is null) map.Required("cau_hoi");
        if (known is PopulationKind.Residents && groups.Count == 0) map.Required("nhom");
        return new Population(known, groups, kinds, question);
    }

    private static void Allow(MapReader map, string key, bool given, bool allowed)
    {
        if (given && !allowed)
            map.Faults.Add(map.LineOf(key), map.At(key), $"“{key}” không dùng với đối tượng này.", $"“{key}” is not used with this population.");
    }
}
