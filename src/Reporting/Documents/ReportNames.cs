using CamTay.Plan;

namespace CamTay.Reporting.Documents;

/// <summary>
/// Who writes to whom, from where and about what, as the frozen content has it. Contents kept before the unit's surroundings and the receivers
/// were frozen fall back to what the plan's words allow.
/// </summary>
/// <param name="PlanName">What stands behind “Kế hoạch”.</param>
/// <param name="Doing">What is carried out, for the middle of a sentence: “triển khai Phong trào …”.</param>
/// <param name="Period">“tháng 6/2026”.</param>
/// <param name="Reporter">Who reports, in a sentence.</param>
internal sealed record ReportNames(string Superior, string Issuer, string Place, string PlanName, string Doing, string Period, string Reporter, IReadOnlyList<string> To, IReadOnlyList<string> Copies, string Archive)
{
    public static ReportNames Of(FrozenContent c)
    {
        var (unit, province) = (c.Level == "unit", PlanPlace.Of(c.Plan.PlaceAndDate, c.Plan.Issuer));
        var receivers = c.Receivers ?? (unit
            ? new([c.Plan.Issuer], ["Như trên", "Các bộ phận của đơn vị"], "VT")
            : new([$"Ủy ban nhân dân tỉnh {province}"], ["Như trên", "Các phòng, đơn vị trực thuộc"], "VT, KHTH"));
        return new ReportNames(
            unit ? c.Unit.Parent ?? c.Plan.Issuer : $"UBND tỉnh {province}",
            unit ? c.Unit.Name : Short(c.Plan.Issuer, province),
            unit && c.Unit is { Kind: "tram-y-te", Commune: { } commune } ? PlanPlace.OfCommune(commune) : province,
            PlanTitle.Named(c.Plan.TitleVi), PlanTitle.Done(c.Plan.TitleVi), PlanTitle.Lower(c.Period.NameVi), unit ? c.Unit.Name : c.Plan.Issuer, receivers.To, receivers.Copies, receivers.Archive);
    }

    // Below “UBND TỈNH BẮC NINH” the department is “SỞ Y TẾ”.
    private static string Short(string issuer, string province) =>
        issuer.EndsWith(" " + province, StringComparison.Ordinal) ? issuer[..^(province.Length + 1)].Replace(" tỉnh", "", StringComparison.Ordinal).Trim() : issuer;
}
