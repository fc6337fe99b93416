using System.Globalization;
using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Evidence.Statements;

/// <summary>Reads a statement back into an entry. Everything but the sequence comes from the statement itself.</summary>
internal static class StatementReader
{
    public static Entry Read(long seq, string statement, long? voidedBy = null)
    {
        using var document = JsonDocument.Parse(statement);
        var root = document.RootElement;
        var extensions = root.GetProperty("context").GetProperty("extensions");
        var verb = VerbIris.Read(root.GetProperty("verb").GetProperty("id").GetString()!);
        var occurred = root.GetProperty("timestamp").GetDateTimeOffset();
        return new Entry
        {
            Seq = seq,
            Id = root.GetProperty("id").GetGuid(),
            Subject = root.GetProperty("actor").GetProperty("account").GetProperty("name").GetString()!,
            Verb = verb,
            Unit = extensions.GetProperty("urn:camtay:unit").GetString()!,
            OccurredAt = occurred,
            Day = LocalDays.DayOf(occurred),
            ReceivedAt = root.GetProperty("stored").GetDateTimeOffset(),
            CapturedAt = extensions.TryGetProperty("urn:camtay:captured-at", out var captured) ? captured.GetDateTimeOffset() : null,
            Strength = Strengths.Read(extensions.GetProperty("urn:camtay:strength").GetString()!),
            Facts = ReadFacts(root.GetProperty("result").GetProperty("extensions").GetProperty("urn:camtay:facts")),
            Voids = verb == Verb.Voided ? root.GetProperty("object").GetProperty("id").GetGuid() : null,
            VoidedBy = voidedBy,
            Source = ReadSource(extensions.GetProperty("urn:camtay:source")),
        };
    }

    private static Facts ReadFacts(JsonElement f) => new()
    {
        Code = Text(f, "code"),
        Group = Text(f, "group"),
        Place = Text(f, "place"),
        Reason = Text(f, "reason"),
        Value = Whole(f, "value"),
        From = Day(f, "from"),
        To = Day(f, "to"),
        Parts = f.TryGetProperty("parts", out var p) ? new VisitParts(Whole(p, "supported"), Whole(p, "vneid"), Whole(p, "booked"), Whole(p, "cashless")) : null,
    };

    private static Source ReadSource(JsonElement s) => new(s.GetProperty("account").GetString()!, Text(s, "system"),
        Text(s, "import") is { } import ? Guid.Parse(import) : null, Text(s, "file"), (int?)Whole(s, "row"), Text(s, "device"))
    {
        Witness = Text(s, "witness"),
    };

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var v) ? v.GetString() : null;

    private static long? Whole(JsonElement e, string name) => e.TryGetProperty(name, out var v) ? v.GetInt64() : null;

    private static DateOnly? Day(JsonElement e, string name) =>
        Text(e, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
