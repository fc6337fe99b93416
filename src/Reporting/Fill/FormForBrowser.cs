using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Reporting.Forms;

namespace CamTay.Reporting.Fill;

/// <summary>What the island needs to say the same as the server: fields, rules as trees, the figures that rules name, and the words.</summary>
internal static class FormForBrowser
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(ReportForm form, string period, IReadOnlyList<Figure> figures, Language l)
    {
        var fields = form.Fields(period).Where(f => f.Typed).ToList();
        var rules = form.Rules.Where(r => fields.Any(f => f.Code == r.At)).ToList();
        var named = Reports.ReportDesk.Named(figures);
        return new JsonObject
        {
            ["fields"] = new JsonArray([.. fields.Select(f => Field(f, l))]),
            ["rules"] = new JsonArray([.. rules.Select(r => new JsonObject { ["at"] = r.At, ["check"] = r.Check.ToJson(), ["text"] = l[r.Vi, r.En] })]),
            ["figures"] = new JsonObject(rules.SelectMany(r => r.Check.Names()).Distinct().Where(n => named(n) is not null).Select(n => new KeyValuePair<string, JsonNode?>(n, named(n)))),
            ["words"] = new JsonObject(FaultWords.Of(l).Select(w => new KeyValuePair<string, JsonNode?>(w.Key, w.Value))),
            ["longest"] = CheckAnswers.LongestText,
        }.ToJsonString(Plain);
    }

    private static JsonObject Field(FormField field, Language l) => new()
    {
        ["code"] = field.Code, ["kind"] = field.Kind.ToString(), ["required"] = field.Required, ["least"] = field.Least, ["most"] = field.Most,
        ["choices"] = new JsonArray([.. field.Choices.Select(c => (JsonNode)c.Code)]), ["name"] = field.Name(l), ["free"] = field.FreeRows,
        ["columns"] = new JsonArray([.. field.Columns.Select(c => Field(c, l))]),
        ["rows"] = new JsonArray([.. field.Rows.Select(r => new JsonObject { ["code"] = r.Code, ["name"] = l[r.Vi, r.En] })]),
    };
}
