namespace CamTay.Evidence.Entries;

/// <summary>Without the module that knows people, everybody is a pseudonym.</summary>
internal sealed class NoNames : ISubjectNames
{
    public Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> subjects, CancellationToken ct = default) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
