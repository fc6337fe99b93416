using CamTay.Platform;

namespace CamTay.Classes.Files;

internal enum Purpose { Material = 1, Agreement = 2, SignedList = 3 }

/// <summary>A file of a class; its content lies in the data folder under its id.</summary>
internal sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ClassId { get; init; }
    /// <summary>Of a signed list: the session.</summary>
    public Guid? SessionId { get; init; }
    public Purpose Purpose { get; init; }
    public string Name { get; init; } = "";
    /// <summary>By its content, not by its name.</summary>
    public string Type { get; init; } = "";
    public long Size { get; init; }
    public string Sha256 { get; init; } = "";
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>Ends as files of its type do, so that nobody takes it for a page.</summary>
    public string Address => $"/lop-hoc/{ClassId:N}/tep/{Id:N}{FileKind.OfType(Type).Ending}";
}
