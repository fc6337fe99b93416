namespace CamTay.Plan;

/// <summary>The place that documents are dated at: “Bắc Ninh” of a plan's “Bắc Ninh, ngày …”, else the issuer without its office.</summary>
public static class PlanPlace
{
    private static readonly string[] Ranks = ["Xã ", "Phường ", "Thị trấn ", "Đặc khu "];

    public static string Of(string? placeAndDate, string issuer) => placeAndDate?.Split(',')[0].Trim() is { Length: > 0 } place ? place
        : issuer.Replace("Sở Y tế", "", StringComparison.Ordinal).Replace("tỉnh", "", StringComparison.Ordinal).Trim();

    /// <summary>What a body of a commune dates at: “Vân Hà” of “Xã Vân Hà”; one named by a number keeps its rank, “Phường 5”.</summary>
    public static string OfCommune(string fullName) =>
        Ranks.FirstOrDefault(r => fullName.StartsWith(r, StringComparison.OrdinalIgnoreCase)) is { } rank && fullName.Length > rank.Length && !char.IsDigit(fullName[rank.Length])
            ? fullName[rank.Length..].Trim() : fullName.Trim();
}
