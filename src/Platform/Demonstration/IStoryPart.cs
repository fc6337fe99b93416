namespace CamTay.Platform;

/// <summary>A module's own part in the demonstration's story: what its people do at a time of day, through the module's own doors. Register one per module, scoped.</summary>
public interface IStoryPart
{
    /// <summary>Tells what happens between two instants of a day of the story, as the system.</summary>
    /// <param name="clock">Moves the story's clock; never backwards and never past <paramref name="until"/>.</param>
    Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default);
}
