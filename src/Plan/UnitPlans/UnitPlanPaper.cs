using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>What the document of a unit's plan is made with beside the plan's own words. Kept with the approval, so that a later name of the unit changes no approved paper.</summary>
/// <param name="Renderer">Number of the form (docs/documents.md, “Renderers”).</param>
/// <param name="Issuer">Who issued the plan that the unit carries out.</param>
/// <param name="Parent">The body above the unit.</param>
/// <param name="Commune">Full name of the unit's commune, or null.</param>
/// <param name="Targets">Names of the targets with goals, by code.</param>
internal sealed record UnitPlanPaper(int Renderer, string Issuer, string TitleVi, string TitleEn, string? PlaceAndDate, int Year, string Unit, string Kind, string Parent, string? Commune,
    IReadOnlyDictionary<string, string> Targets)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The site's address at the approval; null before it.</summary>
    public string? Site { get; init; }

    /// <summary>Signed head of the ledger at the approval, one line (<see cref="TreeHead.Read"/>); null before it.</summary>
    public string? Head { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <returns>Null for approvals from before anything was kept with them.</returns>
    public static UnitPlanPaper? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<UnitPlanPaper>(json, Options);
}

/// <summary>Takes the surroundings of a unit's plan as they are now.</summary>
internal sealed class TakePaper(IUnits units, CommuneNames communes, ITreeHeads heads, SiteAddress site)
{
    public async Task<UnitPlanPaper> Now(UnitPlan kept, PlanDocument plan, CancellationToken ct)
    {
        var all = await units.All(ct);
        var unit = all.GetValueOrDefault(kept.Unit);
        var goals = UnitPlanContent.Read(kept.Content).Goals.Select(g => g.Target).ToHashSet(StringComparer.Ordinal);
        var due = plan.Obligations.FirstOrDefault(o => o.Id == kept.Obligation)?.Due ?? plan.Ends;
        return new UnitPlanPaper(UnitPlanDocument.Renderer, plan.Issuer, plan.TitleVi, plan.TitleEn, plan.PlaceAndDate, due.Year, unit?.Name ?? kept.Unit, unit?.Kind ?? "",
            unit?.Parent is { } parent && parent != plan.RootUnit ? all.GetValueOrDefault(parent)?.Name ?? plan.Issuer : plan.Issuer,
            unit?.Commune is { } commune ? communes.Of(plan.Province, commune) : null,
            plan.Targets.Where(t => goals.Contains(t.Id)).ToDictionary(t => t.Id, t => t.NameVi, StringComparer.Ordinal));
    }

    /// <summary>The same with what an approval adds: where it can be checked, and the ledger's head of this moment.</summary>
    public async Task<UnitPlanPaper> AtApproval(UnitPlan kept, PlanDocument plan, CancellationToken ct) =>
        await Now(kept, plan, ct) with { Site = site.Lasting, Head = (await heads.Now(ct)).Line().TrimEnd('\n') };
}
