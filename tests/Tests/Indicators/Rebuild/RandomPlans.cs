using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Tests.Indicators.Rebuild;

/// <summary>Plans that ask for every population and every kind of condition; a revision changes some of them.</summary>
internal sealed class RandomPlans : IPlans
{
    private static readonly DateOnly Start = new(2026, 2, 1);
    private int revision = 1;

    public event Action? Changed;

    public void Revise()
    {
        revision++;
        Changed?.Invoke();
    }

    public Task<IReadOnlyList<PlanDocument>> Current(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<PlanDocument>>([Document()]);

    public Task<PlanDocument?> Find(string code, int? revision = null, CancellationToken ct = default) => Task.FromResult<PlanDocument?>(Document());

    private PlanDocument Document() => new()
    {
        Code = "ngau-nhien", Revision = revision, FileSha256 = "", TitleVi = "", TitleEn = "", Issuer = "", RootUnit = "SO", Province = "24",
        Targets =
        [
            Make("mooc", PopulationKind.Staff, new Condition.All([new Condition.Completed("mooc", 1, [], null), new Condition.Confirmed(null, null)])),
            Make("hai-khoa", PopulationKind.Staff, new Condition.Completed("mooc", 2, [], 45), Strength.Declared),
            Make("ky-nang", PopulationKind.Staff, new Condition.Skilled(new Dictionary<string, IReadOnlyList<string>> { ["bac-si"] = ["K1", "K2"], ["*"] = ["K1"] }, 2, null)),
            Make("lop", PopulationKind.Staff, new Condition.Any([new Condition.Attended(2, [], null), new Condition.AtLeast(2,
                [new Condition.Confirmed(2, null), new Condition.Completed("lesson", 1, ["C1", "C2"], 30), new Condition.Attended(1, ["L1"], null)])]), groups: ["bac-si", "duoc"], kinds: ["tram-y-te"]),
            Make("dich-vu", PopulationKind.Facility, new Condition.ServicesLive(["dat-lich", "lien-thong"], null), kinds: ["tram-y-te", "benh-vien"]),
            Make("to", PopulationKind.Facility, new Condition.HasTeam()),
            Make("ho-tro", PopulationKind.Visits, new Condition.Supported(revision % 2 == 0 ? ["vneid"] : [], null), Strength.Witnessed),
            Make("ho-tro-nhap", PopulationKind.Visits, new Condition.Supported([], null)),
            Make("vneid", PopulationKind.Visits, new Condition.VisitPart("vneid")),
            Make("dan", PopulationKind.Residents, new Condition.Supported([], revision % 2 == 0 ? null : 60)),
            Make("cao-tuoi", PopulationKind.Residents, new Condition.Supported(["vneid", "dat-lich"], null), groups: ["tu-60", "khuyet-tat"]),
            Make("khao-sat", PopulationKind.Survey, new Condition.Favourable(), question: "Q1"),
        ],
    };

    private static Target Make(string id, PopulationKind kind, Condition condition, Strength least = Strength.Imported,
        IReadOnlyList<string>? groups = null, IReadOnlyList<string>? kinds = null, string? question = null)
    {
        var population = new Population(kind, groups ?? [], kinds ?? [], question);
        return new()
        {
            Id = id, NameVi = id, NameEn = id, Text = id, Responsible = "KHTH", Goal = 1, Start = Start, Due = new(2026, 12, 31), LeastStrength = least,
            Population = population, Condition = condition, DefinitionHash = id + System.Text.Json.JsonSerializer.Serialize(condition, condition.GetType()).GetHashCode(StringComparison.Ordinal),
        };
    }
}
