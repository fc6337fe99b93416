using System.Text.Json;
using CamTay.Plan.Reading;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan.Reading;

/// <summary>The editors' schema knows the same words as the checker.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Defs = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("plans/plan.schema.json"))).RootElement.GetProperty("$defs");

    [Fact]
    public void Lists_of_words_agree()
    {
        Enum("unit_kind").ShouldBe(CamTay.People.UnitKinds.All);
        Enum("professional_group").ShouldBe(Terms.ProfessionalGroups);
        Enum("census_group").ShouldBe(Terms.CensusGroups);
        Enum("service").ShouldBe(Terms.Services);
        Enum("population", "doi_tuong").ShouldBe(Terms.Populations.Keys);
        Enum("target", "muc_chung_cu").ShouldBe(Terms.Strengths.Keys);
        Enum("report", "ky").ShouldBe(Terms.Periods.Keys);
        Enum("task", "lap_lai").ShouldBe(Terms.Repeats.Keys);
        Enum("condition", "luot_dung").ShouldBe(Terms.VisitParts);
    }

    [Fact]
    public void Every_condition_is_in_the_schema_and_in_the_page_that_explains_it()
    {
        var words = Defs.GetProperty("condition").GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        words.ShouldBe(ReadLeaf.Words.Keys.Concat(["tat_ca", "mot_trong", "it_nhat"]), ignoreOrder: true);
        var page = File.ReadAllText(Repository.PathOf("docs/plan-file.md"));
        foreach (var word in words) page.ShouldContain("`" + word + ":");
    }

    private static List<string> Enum(string definition, string? property = null)
    {
        var at = Defs.GetProperty(definition);
        if (property is not null) at = at.GetProperty("properties").GetProperty(property);
        return [.. at.GetProperty("enum").EnumerateArray().Select(e => e.GetString()!)];
    }
}
