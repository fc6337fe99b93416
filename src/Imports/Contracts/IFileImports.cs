namespace CamTay.Imports;

/// <summary>Imports a file in this process, as the present account, and waits for its end: for the command line and the demonstration.</summary>
public interface IFileImports
{
    /// <summary>The codes of the kinds (evidence.md §4).</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Refuses a file that is no table of the kind; rows are answered one by one.</summary>
    /// <param name="profile">Name of a mapping for headers that are not the contract's; null: found by the headers.</param>
    Task<ImportAnswer> Import(string kind, string fileName, Stream content, CancellationToken ct = default, string? profile = null);
}
