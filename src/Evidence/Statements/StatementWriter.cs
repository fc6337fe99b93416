using System.Globalization;
using CamTay.Evidence.Json;

namespace CamTay.Evidence.Statements;

/// <summary>Writes an entry as a canonical xAPI statement (IEEE 9274.1.1). The statement is the whole truth: every column of the ledger is a copy of a part of it.</summary>
internal sealed class StatementWriter
{
    private readonly CanonicalWriter w = new();

    /// <summary>Canonical UTF-8; valid until the next call.</summary>
    public ReadOnlySpan<byte> Write(NewEntry entry, DateTimeOffset receivedAt)
    {
        w.Clear();
        w.Begin('{');
        w.Name("actor").Begin('{').Name("account").Begin('{').Name("homePage").String("urn:camtay:subjects").Name("name").String(entry.Subject).End('}');
        w.Name("objectType").String("Agent").End('}');
        WriteContext(entry);
        w.Name("id").String(entry.Id.ToString("D"));
        WriteObject(entry);
        WriteFacts(entry.Facts);
        w.Name("stored").String(Instant(receivedAt));
        w.Name("timestamp").String(Instant(entry.OccurredAt));
        w.Name("verb").Begin('{').Name("id").String(VerbIris.Of(entry.Verb)).End('}');
        w.Name("version").String("2.0.0");
        w.End('}');
        return w.Written;
    }

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void WriteContext(NewEntry entry)
    {
        w.Name("context").Begin('{').Name("extensions").Begin('{');
        if (entry.CapturedAt is { } captured) w.Name("urn:camtay:captured-at").String(Instant(captured));
        w.Name("urn:camtay:source").Begin('{').Name("account").String(entry.Source.Account);
        Text("device", entry.Source.Device);
        Text("file", entry.Source.FileSha256);
        Text("import", entry.Source.Import?.ToString("D"));
        Whole("row", entry.Source.Row);
        Text("system", entry.Source.System);
        Text("witness", entry.Source.Witness);
        w.End('}');
        w.Name("urn:camtay:strength").String(Strengths.Word(entry.Strength));
        w.Name("urn:camtay:unit").String(entry.Unit).End('}');
        w.Name("platform").String("Cầm Tay").End('}');
    }

    private void WriteObject(NewEntry entry)
    {
        w.Name("object").Begin('{');
        if (entry.Voids is { } voids) w.Name("id").String(voids.ToString("D")).Name("objectType").String("StatementRef");
        else w.Name("id").String(ActivityId(entry)).Name("objectType").String("Activity");
        w.End('}');
    }

    private static string ActivityId(NewEntry entry)
    {
        var what = entry.Facts.Code ?? entry.Facts.Group ?? entry.Unit;
        return "urn:camtay:activities:" + entry.Verb.ToString().ToLowerInvariant() + ":" + Uri.EscapeDataString(what);
    }

    private void WriteFacts(Facts f)
    {
        w.Name("result").Begin('{').Name("extensions").Begin('{').Name("urn:camtay:facts").Begin('{');
        Text("code", f.Code);
        Text("from", f.From is { } from ? Day(from) : null);
        Text("group", f.Group);
        if (f.Parts is { } p)
        {
            w.Name("parts").Begin('{');
            Whole("booked", p.Booked);
            Whole("cashless", p.Cashless);
            Whole("supported", p.Supported);
            Whole("vneid", p.ByVneid);
            w.End('}');
        }
        Text("place", f.Place);
        Text("reason", f.Reason);
        Text("to", f.To is { } to ? Day(to) : null);
        Whole("value", f.Value);
        w.End('}').End('}').End('}');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Text(string name, string? value) { if (value is not null) w.Name(name).String(value); }

    private void Whole(string name, long? value) { if (value is { } v) w.Name(name).Number(v); }
}
