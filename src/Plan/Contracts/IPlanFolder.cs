namespace CamTay.Plan;

/// <summary>The folder of plan files (<c>ContentFolder.Plans</c>). The server watches it; programs without the server call it once.</summary>
public interface IPlanFolder
{
    /// <summary>Takes in every new or changed file: a distinct content becomes the plan's next revision, a faulty file changes nothing.</summary>
    Task TakeIn(CancellationToken ct = default);
}
