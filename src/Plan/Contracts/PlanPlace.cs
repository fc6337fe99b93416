namespace CamTay.Plan;

/// <summary>The place that documents are dated at: “Bắc Ninh” of a plan's “Bắc Ninh, ngày …”, else the issuer without its office.</summary>
public static class PlanPlace
{
    public static string Of(string? placeAndDate, string issuer) => placeAndDate?.Split(',')[0].Trim() is { Length: > 0 } place ? place
        : issuer.Replace("Sở Y tế", "", StringComparison.Ordinal).Replace("tỉnh", "", StringComparison.Ordinal).Trim();
}
