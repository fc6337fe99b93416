using CamTay.Reporting.Freezing;

namespace CamTay.Reporting.Gathering;

/// <summary>Of a frozen report only who wrote it and what people typed; its figures with their lists, most of its bytes, are passed over.</summary>
internal sealed record WrittenReport(WrittenUnit Unit, IReadOnlyList<WrittenSection> Sections)
{
    /// <summary>How a content begins a list of difficulties that is not empty. A quotation mark that somebody typed is escaped, so words cannot look like it.</summary>
    public const string SomeDifficulty = "\"difficulties\":[{";

    [System.Text.Json.Serialization.JsonIgnore]
    public Guid Id { get; private init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public string Code { get; private init; } = "";

    public IEnumerable<WrittenField> Fields => Sections.SelectMany(s => s.Fields);

    public static WrittenReport Read(Guid id, string unit, string content) => FrozenJson.Read<WrittenReport>(content) with { Id = id, Code = unit };
}

internal sealed record WrittenUnit(string Name);

internal sealed record WrittenSection(IReadOnlyList<WrittenField> Fields);

internal sealed record WrittenField(string Code, string Kind, string Vi, string En, string? Role, string? Text, IReadOnlyList<FrozenDifficulty>? Difficulties);
