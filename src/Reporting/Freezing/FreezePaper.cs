using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Documents;

namespace CamTay.Reporting.Freezing;

/// <summary>Adds what the documents of a report are made with and no figure says: the unit above, the commune, the receivers, the site's address, the form.</summary>
internal sealed class FreezePaper(IUnits units, CommuneNames communes, SiteAddress site)
{
    public async Task<FrozenContent> Add(FrozenContent content, PlanDocument plan, CancellationToken ct)
    {
        var all = await units.All(ct);
        var unit = all.GetValueOrDefault(content.Unit.Code);
        var receivers = content.Level == "unit" ? plan.UnitReports : plan.DepartmentReports;
        return content with
        {
            Unit = content.Unit with
            {
                Parent = unit?.Parent is { } parent ? parent == plan.RootUnit ? plan.Issuer : all.GetValueOrDefault(parent)?.Name : null,
                Commune = unit?.Commune is { } commune ? communes.Of(plan.Province, commune) : null,
            },
            Receivers = receivers is null ? null : new(receivers.To, receivers.Copies, receivers.Archive),
            Paper = new(ReportDocument.Renderer, site.Lasting),
        };
    }
}
