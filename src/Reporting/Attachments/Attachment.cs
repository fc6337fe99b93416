namespace CamTay.Reporting.Attachments;

/// <summary>A file that a unit put to its report. Rows stay when a file is taken off again: a version that was received may name it.</summary>
internal sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    public string Unit { get; init; } = "";
    /// <summary>Field of the form.</summary>
    public string Field { get; init; } = "";
    /// <summary>Cleaned, with the ending of what the file is.</summary>
    public string Name { get; init; } = "";
    public long Size { get; init; }
    public string Sha256 { get; init; } = "";
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }

    public FrozenFile Frozen => new(Id, Name, Size, Sha256);
}

/// <summary>The bytes of files, each content once. In the database, since any node must be able to hand them out.</summary>
internal sealed class AttachmentContent
{
    public string Sha256 { get; init; } = "";
    public byte[] Bytes { get; init; } = [];
}

/// <summary>A file as it was sent: nothing of it is believed yet.</summary>
internal sealed record NewFile(string Field, string Name, byte[] Content);
