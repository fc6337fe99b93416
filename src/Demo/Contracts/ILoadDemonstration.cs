namespace CamTay.Demo;

/// <summary>Loads the demonstration province; only in a process that called <see cref="DemoSetup.AddStory"/>.</summary>
public interface ILoadDemonstration
{
    /// <summary>
    /// Loads it into an empty installation. Throws <c>demo.not-empty</c> where real entries are, <c>demo.other-seed</c> and <c>demo.interrupted</c>
    /// where another one is or an earlier loading was stopped, <c>demo.no-plans</c> when no plan is in force.
    /// </summary>
    /// <param name="small">A village of a province, for tests: some sixty staff and two thousand entries.</param>
    /// <param name="told">Called with each day of the story that is told and the share that is done.</param>
    /// <returns>False when it was there already.</returns>
    Task<bool> Load(long seed, bool small, Action<DateOnly, double> told, CancellationToken ct = default);
}
