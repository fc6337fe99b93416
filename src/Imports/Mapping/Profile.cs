using CamTay.Imports.Runs;

namespace CamTay.Imports.Mapping;

/// <summary>A named way of reading files of a kind that have headers of their own. A change is a further version; earlier ones stay for the imports that used them.</summary>
internal sealed class Profile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";
    public int Version { get; init; }
    /// <summary><see cref="HeaderWords.Key"/> of the file by which it was made.</summary>
    public string HeaderKey { get; init; } = "";
    /// <summary>Home unit of whoever made it: used by accounts there and below; "" by everybody.</summary>
    public string Unit { get; init; } = "";
    /// <summary>JSON of a <see cref="ColumnMap"/>.</summary>
    public string Map { get; init; } = "{}";
    public string MadeBy { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RetiredAt { get; set; }

    public ColumnMap Columns => CellsJson.ReadAs<ColumnMap>(Map);
}

/// <summary>A file whose headers nobody has explained yet. It lies in the spool for a day.</summary>
internal sealed class UnmappedFile
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string FileName { get; init; } = "";
    public string Account { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Size { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
}
