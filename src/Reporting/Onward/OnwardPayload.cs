using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CamTay.Platform;

namespace CamTay.Reporting.Onward;

/// <summary>A received report as the province's reporting system gets it (docs/onward.md). Pure: the same report gives the same text.</summary>
internal static class OnwardPayload
{
    public const string Schema = "camtay-report-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(FrozenReport report, SiteAddress site)
    {
        var c = report.Content;
        var fields = c.Sections.SelectMany(s => s.Fields.Select(f => (Section: s, Field: f))).ToList();
        return JsonSerializer.Serialize(new
        {
            Schema, report.Id, report.Number, c.Restates, c.Reason,
            Plan = new { c.Plan.Code, c.Plan.Revision, Title = c.Plan.TitleVi, c.Plan.Issuer },
            Period = new { c.Period.Code, c.Period.Kind, c.Period.From, c.Period.LastDay, Name = c.Period.NameVi },
            Unit = new { c.Unit.Code, c.Unit.Name },
            c.FiguresOn, c.Position, c.ReceivedAt, c.FirstReceivedAt, c.InTime,
            Figures = fields.SelectMany(f => f.Field.Figures ?? []).DistinctBy(f => f.Target).Select(f => new { f.Target, Name = f.Vi, f.Numerator, f.Denominator, f.Rate, f.Goal, f.Due }),
            Numbers = fields.Where(f => f.Field.Number is not null).Select(f => new { f.Field.Code, Name = f.Field.Vi, Value = f.Field.Number }),
            Texts = fields.Where(f => f.Field.Text is { Length: > 0 }).Select(f => new { Section = f.Section.Code, f.Field.Code, Name = f.Field.Vi, f.Field.Text }),
            Difficulties = fields.SelectMany(f => f.Field.Difficulties ?? []).Select(d => new { d.Theme, Name = d.ThemeVi, d.Text, d.Unit }),
            Tables = fields.Where(f => f.Field.Table is not null).Select(f => new
            {
                Section = f.Section.Code, f.Field.Code, Name = f.Field.Vi, Columns = f.Field.Table!.Columns.Select(c => new { c.Code, c.Kind, Name = c.Vi }),
                Rows = f.Field.Table.Rows.Select(r => new { r.Code, Name = r.Vi, Cells = r.Cells.Select(c => (object?)c.Number ?? c.Text) }),
            }),
            Receipts = fields.Select(f => f.Field.Receipts).Where(r => r is not null).Select(r => new { r!.Expected, r.InTime, r.Extended, r.Late, r.Missing, r.Returned }).FirstOrDefault(),
            Files = fields.SelectMany(f => f.Field.Files ?? []).Select(f => new { f.Name, f.Size, f.Sha256 }),
            report.Sha256, Head = JsonNode.Parse(c.Head), Verify = site.Of($"/xac-minh/bao-cao/{report.Id:N}"),
        }, Options);
    }
}
