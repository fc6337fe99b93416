namespace CamTay.Platform.Yaml;

/// <summary>A piece of a YAML file with its line (1-based). Own tree instead of the library's: it keeps doubled keys, so that they can be named with all other faults.</summary>
public abstract record FileNode(int Line)
{
    public sealed record Scalar(int Line, string Value, bool Quoted) : FileNode(Line);

    public sealed record List(int Line, IReadOnlyList<FileNode> Items) : FileNode(Line);

    public sealed record Map(int Line, IReadOnlyList<(Scalar Key, FileNode Value)> Pairs) : FileNode(Line);
}
