namespace CamTay.Learning.MoocPhotos;

internal enum PhotoState { Waiting = 1, Confirmed = 2, Rejected = 3 }

/// <summary>A photo of a MOOC certificate that a learner sent, and what became of it. The picture itself lies in <see cref="MoocPicture"/>.</summary>
internal sealed class MoocPhoto
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Account { get; init; } = "";
    public string Subject { get; init; } = "";
    /// <summary>Unit of the person on the day of completion; whoever decides on people there decides.</summary>
    public string Unit { get; set; } = "";
    public string Course { get; set; } = "";
    public string? CourseName { get; init; }
    public DateOnly CompletedOn { get; set; }
    public string? Number { get; init; }
    public string Sha256 { get; init; } = "";
    public DateTimeOffset SentAt { get; init; }
    public PhotoState State { get; private set; } = PhotoState.Waiting;
    /// <summary>The entry that stands for it: declared while it waits, witnessed once confirmed.</summary>
    public Guid EntryId { get; set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    public void Decide(PhotoState state, string by, DateTimeOffset at, string? reason = null) => (State, DecidedBy, DecidedAt, Reason) = (state, by, at, reason);
}

/// <summary>The bytes, beside the rest: deleted long before it.</summary>
internal sealed class MoocPicture
{
    public Guid Id { get; init; }
    public byte[] Bytes { get; init; } = [];
    public string Type { get; init; } = "";
}
